"""Clusters, images of containers, desktops and directories: what each keeps."""
