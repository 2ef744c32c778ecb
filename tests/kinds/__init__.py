"""What each planned type of resource keeps."""
