"""How a cloud is talked to: clients, paging, retries and what each error means."""
