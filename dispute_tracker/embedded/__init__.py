"""PostgreSQL and Valkey of our own, from the wheels, for whoever has no servers: started when needed, stopped after."""
