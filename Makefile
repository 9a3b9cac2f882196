# The two commands are `make book` and `make test`; `make` alone lists all of them. With TRACK=scratch,
# pytorch or tf a command installs and checks only what this track needs.

PYTHON  ?= $(PY)
VENV    ?= .venv
TRACK   ?=
PAGES   ?=
SOLUTIONS ?= 1
PORT    ?= 0
ENGINE  ?= docker
BIN     := $(VENV)/bin
RUN     := "$(BIN)/python"
KEPT    := $(if $(FRESH),--fresh,$(if $(CI),--locked))
PAGE    := _build/html/index.html
PYTHONS := $(if $(PYTHON),"$(PYTHON)",python3 python3.13 python3.12 python3.11 python)
FITS    := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

.PHONY: help learn book pdf zip notebooks container test serve stubs check mutants answers reset update bench clean lock environment

help: ## list the commands
	@echo "Usage: make COMMAND [TRACK=scratch|pytorch|tf] [PYTHON=python3.12] [VENV=folder]"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s%s\n", $$1, $$2 }' Makefile

learn: environment ## open the book in your browser and work in its pages (PORT=8000 to choose it)
	@"$(BIN)/autograder" learn --port $(PORT)

book: environment ## build the book and print the page to open (PAGES="lenet resnet", SOLUTIONS=0)
ifeq ($(SOLUTIONS),0)
	@$(RUN) tools/handout.py $(PAGES)
else ifneq ($(PAGES),)
	@$(RUN) tools/pages.py $(PAGES)
else
	@echo "Building the book: every page is executed, later only what has changed."
	"$(BIN)/jupyter-book" build book -W -n --keep-going
	@$(RUN) -c 'import pathlib; print("Open", pathlib.Path("$(PAGE)").resolve().as_uri())'
endif

test: environment ## check everything, with the reference solutions in place of your files
ifneq ($(TRACK),)
	$(RUN) tools/stubs.py --check --allow-edited
	$(RUN) -m pytest --solutions -n 2 --dist loadgroup -k $(TRACK)
	$(RUN) tools/check.py --track $(TRACK)
	@echo "This was the track $(TRACK): make test without TRACK checks the others and the project too."
else
	$(RUN) -m ruff check .
	"$(BIN)/codespell" --quiet-level 3
	$(RUN) tools/stubs.py --check $(if $(CI),,--allow-edited)
	$(RUN) -m pytest --solutions -n 2 --dist loadgroup
	$(RUN) -m pytest tests/project -rs -n 2 --dist loadfile --durations 12
	$(RUN) tools/check.py $(KEPT)
	$(RUN) tools/mutants.py $(KEPT)
	$(RUN) tools/answers.py $(KEPT)
endif

serve: environment ## show the built book at an address of this machine (PORT=8000 to choose it)
	@test -f $(PAGE) || { echo "The book is not built yet: run make book." >&2; exit 1; }
	@$(RUN) -m http.server --bind 127.0.0.1 --directory _build/html $(PORT)

notebooks: environment ## make a Jupyter notebook of each chapter, in _build/notebooks
	@$(RUN) tools/notebooks.py

pdf: environment ## print the built book, in _build/pdf (needs a Chromium)
	@$(RUN) tools/pdf.py

zip: environment ## pack the built book: it opens from a folder, without a server
	@$(RUN) tools/offline.py

container: environment ## build the image for `autograder grade --container` (ENGINE=podman)
	@$(RUN) tools/container.py $(ENGINE)

stubs: environment ## write src/exercises from solutions (for authors; edited files are left alone)
	@$(RUN) tools/stubs.py

check: environment ## grade the grader (CHAPTER=lenet for one): it must catch every known mistake
	$(RUN) tools/check.py $(if $(CHAPTER),--chapter $(CHAPTER)) $(if $(TRACK),--track $(TRACK))

mutants: environment ## change the solutions in small ways (CHAPTER=lenet for one): do the tests notice?
	$(RUN) tools/mutants.py $(if $(CHAPTER),--chapter $(CHAPTER)) $(if $(TRACK),--track $(TRACK))

answers: environment ## grade answers written from the pages alone (CHAPTER=lenet for one)
	$(RUN) tools/answers.py $(if $(CHAPTER),--chapter $(CHAPTER))

reset: environment ## start an exercise again, keeping a copy: make reset EXERCISE=pytorch/lenet
	@$(RUN) tools/stubs.py --reset "$(EXERCISE)"

update: ## fetch the newest version and keep your work
	@git --version >/dev/null 2>&1 || \
	  { echo "git is missing: install it from git-scm.com, then run make update again." >&2; exit 1; }
	@git rev-parse '@{upstream}' >/dev/null 2>&1 || \
	  { echo "This folder was not cloned with git: clone it once, as README.md says." >&2; exit 1; }
	git pull --rebase --autostash

bench: environment ## measure how long a verdict takes (TASKS=1, CLASS=1, PUBLISHED=1: see tools/bench.py)
	$(RUN) tools/bench.py $(TRACK) $(if $(TASKS),--tasks) $(if $(CLASS),--class) $(if $(PUBLISHED),--page) $(if $(KEEP),--keep $(KEEP))

clean: ## delete what was built (never your files; the environment is the folder .venv)
	rm -rf _build .pytest_cache .ruff_cache

lock: ## write requirements.lock anew (for authors; UPGRADE=1 takes the newest releases)
	$(call with_python,-m venv _build/lock)
	_build/lock/bin/python -m pip install --quiet --upgrade uv
	_build/lock/bin/uv pip compile pyproject.toml --all-extras --universal \
	  --fork-strategy fewest --custom-compile-command "make lock" --quiet \
	  $(if $(UPGRADE),--upgrade) --output-file requirements.lock

# Without TRACK a command needs everything, and some need only what is there or less.
book: WHOLE := The book runs the code of all tracks: run make book without TRACK.
learn: MORE := book
serve stubs reset: ENOUGH := any
environment:
	@$(if $(and $(TRACK),$(WHOLE)),echo "$(WHOLE)" >&2; exit 1)
	$(call with_python,tools/environment.py "$(VENV)" $(if $(TRACK),"$(TRACK)" $(MORE),$(ENOUGH)))

# Run the first Python that is neither too old nor too new for the frameworks.
define with_python
@found=; for python in $(PYTHONS); do \
  if "$$python" -c '$(FITS)' >/dev/null 2>&1; then exec "$$python" $(1); fi; \
  if "$$python" --version >/dev/null 2>&1; then found="$$found $$("$$python" --version 2>&1),"; fi; \
done; \
echo "Python 3.11, 3.12 or 3.13 is needed and$${found:- no Python,} was found: install it from" \
  "python.org, or name one, for example make book PYTHON=/usr/local/bin/python3.12." | \
  sed 's/, was/ was/' >&2; \
exit 1
endef
