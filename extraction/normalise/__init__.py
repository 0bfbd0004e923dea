"""Words to values: dates, counts of people, money, organisations. Each module is pure and returns values with spans."""
