"""The kit: everything chosen for one protocol, one age group and one lesson form."""
