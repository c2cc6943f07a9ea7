"""First start and unlock: the passphrase, the recovery code."""
