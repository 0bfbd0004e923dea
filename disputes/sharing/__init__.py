"""What other sites and machines are shown: picture cards, embeds, structured data."""
