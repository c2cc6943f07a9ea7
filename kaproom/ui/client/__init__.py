"""The client's page: what is to be known of a client, the assessment, the orders, the sessions."""
