"""What keeps a server's data for years: backups, moves between databases and hosts, checks, advice."""
