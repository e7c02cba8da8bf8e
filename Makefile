# Wat je kunt doen: make kit, make test, make check-all, make bench, make lock, make clean
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check install -qq --no-input
KIT := --protocol nutsschool --groep 7
BRONNEN := ../shared/bronnen

.DEFAULT_GOAL := kit
.PHONY: setup setup-dev systeem kit test check-all bench lock clean

setup: $(VENV)/klaar
setup-dev: $(VENV)/klaar-dev

# Order-only: Pango is looked for each time, but finding it redoes nothing.
systeem:
	@command -v $(PYTHON) >/dev/null || { echo "systeem: $(PYTHON) is er niet. Installeer Python 3.11, 3.12 of 3.13, op Debian en Ubuntu met: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) scripts/systeem

$(BIN)/python: | systeem
	@echo "setup: ik maak $(VENV)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "setup: python3 -m venv lukt niet. Installeer venv, op Debian en Ubuntu met: apt-get install python3-venv" >&2; exit 1; }

# The lock of the developers holds all of the lock of the users, at the same versions (`make lock`).
$(VENV)/klaar: requirements.lock pyproject.toml | systeem $(BIN)/python
	@echo "setup: ik haal de pakketten op (eenmalig, ongeveer een halve minuut)"
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/klaar-dev: requirements-dev.lock $(VENV)/klaar | systeem
	@echo "setup: ik haal de pakketten voor de proeven op (eenmalig)"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

kit: setup
	@$(BIN)/lessonkit maak $(KIT)

test: setup-dev
	$(BIN)/ruff check .
	$(BIN)/pytest -n 2 -m "not slow"
	$(BIN)/lessonkit controleer
	@if [ -d $(BRONNEN) ]; then set -x; $(BIN)/lessonkit controleer --bronnen $(BRONNEN); \
	else echo "test: geen $(BRONNEN), dus de regelnummers in de bronnen zijn niet nagezien"; fi

check-all: test
	$(BIN)/pytest -n 2 -m slow || [ $$? -eq 5 ]  # 5: no test is marked slow
	$(BIN)/python scripts/alles.py
	$(BIN)/python scripts/valideer.py

bench: setup-dev
	@$(BIN)/python scripts/bench.py

# Keeps the versions that stand there; for newer ones: make lock NIEUWER=--upgrade
LOCK = $(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-annotate --quiet --custom-compile-command 'make lock' $(NIEUWER)
lock: $(BIN)/python
	@$(PIP) uv
	@$(LOCK) --group dev --output-file requirements-dev.lock >/dev/null
	@$(LOCK) --constraint requirements-dev.lock --output-file requirements.lock >/dev/null

clean:
	@rm -rf $(VENV) dist build .pytest_cache .ruff_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "clean: klaar; output/ blijft staan, daar kan werk van een leerkracht in zitten"
