# make run: set everything up in .venv and open the program. make test: the same, then run the tests.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: run test check bench tones schema clean

run: $(READY)
	$(BIN)/python -m selfmassage

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m tests.bench

tones: $(READY)
	$(BIN)/python -m selfmassage.audio.tones

schema: $(READY)
	$(BIN)/python -m selfmassage schema > .venv/routine.schema.json
	mv .venv/routine.schema.json assets/routine.schema.json

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml constraints.txt .ci/system-libraries
	PYTHON="$(PYTHON)" bash .ci/system-libraries
	"$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt hatchling editables
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[dev]'
	touch $@
