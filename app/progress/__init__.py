"""What has been: days counted, drawn and put into words, out of the journal and what the rules made of it."""
