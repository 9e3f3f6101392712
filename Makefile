# make run: set everything up in .venv and open the program. make test: the same, then run the tests.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: run test check bench tones schema pictures contact-sheet clean

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

# The README's pictures; assets/readme does not go into the wheel.
pictures: $(READY)
	mkdir -p assets/readme
	$(BIN)/python -m selfmassage picture stroking.brisk --size 480x270 --out assets/readme/stroking.webp
	$(BIN)/python -m selfmassage picture kneading.calf --size 480x270 --frames 160 --out assets/readme/kneading.webp
	$(BIN)/python -m selfmassage picture roller.calf --leg right --size 480x270 --out assets/readme/roller.webp
	$(BIN)/python -m selfmassage picture toe_bend.up --leg right --size 480x270 --out assets/readme/toe_bend.webp
	$(BIN)/python -m selfmassage picture roller.calf --leg right --dark --size 840x474 --out assets/readme/roller_dark.png

# Every shipped step, both legs, four moments each, to look at: build/contact-sheet-*.png.
contact-sheet: $(READY)
	$(BIN)/python -m tests.figure.contact_sheet build

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml constraints.txt .ci/system-libraries
	PYTHON="$(PYTHON)" bash .ci/system-libraries
	"$(PYTHON)" -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt hatchling editables
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[dev]'
	touch $@
