# Every command of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := $(BIN)/python -m tools.site.node
PORT ?= 8000
# At a desk the order is new each time, so that no test leans on another; in CI it is the same.
# One process more than there are cores: a test often waits for its browser.
CORES := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
PYTEST := --numprocesses $(shell echo $$(($(CORES) + 1))) --maxprocesses 5 $(if $(CI),-p no:randomly)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve site docs downloads check checks test test-quick test-browsers test-twice hosts licences bill audit lint lint-assets bench bench-search fuzz mutants update-golden lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(VENV)/site.done node_modules/.site docs ## Set up, convert, build, and serve on http://127.0.0.1:8000/ (PORT=8010: another port)
	@$(BIN)/python -m tools.site.serve --port $(PORT)

site: $(VENV)/site.done node_modules/.site docs ## Build the site into site/
	$(BIN)/python -m mkdocs build --strict
	@echo "site/ is built"

docs: $(VENV)/site.done ## Convert source/ into docs/ and data/
	$(BIN)/python -m tools build

downloads: $(VENV)/downloads.done ## Make the books and data to take away (SITE_URL=… for links; then make site publishes them)
	$(BIN)/python -m tools downloads

check: $(VENV)/site.done ## Fail when docs/ or data/ is not what source/ gives
	$(BIN)/python -m tools check

test: $(VENV)/test.done checks ## Run every check and test, in a real browser too
	@sh tests/support/ensure_browser.sh
	@echo "▸ all tests, in Chromium too"
	@$(BIN)/python -m pytest $(PYTEST)

test-quick: $(VENV)/test.done checks ## Run the checks, and the tests that need neither browser nor site (a minute and a half)
	@echo "▸ the tests that need neither browser nor site"
	@$(BIN)/python -m pytest $(PYTEST) -m "not browser and not site"

checks: $(VENV)/test.done node_modules/.done ## Check what is generated, style, types and the direction of imports
	@echo "▸ docs/, data/ and ERRORS.md are what source/ and the code give"
	@$(BIN)/python -m tools check
	@$(BIN)/python -m tools codes --check
	@echo "▸ style, types and imports of the Python"
	@$(BIN)/ruff check --quiet tools tests
	@$(BIN)/ruff format --quiet --check tools tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo
	@echo "▸ scripts and style sheets"
	@$(NODE) npm run --silent lint

lint: $(VENV)/test.done node_modules/.done ## Format the code, then check style and types
	$(BIN)/ruff format tools tests
	$(BIN)/ruff check --fix tools tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(NODE) npm run --silent format
	$(NODE) npm run --silent lint

lint-assets: node_modules/.done ## Check the scripts and style sheets alone
	$(NODE) npm run --silent lint

test-browsers: site ## Walk the built site in Firefox and WebKit, under the headers of its hosts (6 minutes)
	@$(NODE) sh tests/browsers/walk.sh site

test-twice: $(VENV)/test.done node_modules/.site ## Make documents, data, downloads and site on two unlike machines, and compare the bytes
	@$(BIN)/python -m tests.reproduce

hosts: site ## Write nginx.conf, Caddyfile and htaccess with the site's headers into hosts/, and compress site/ (AT=/reports/)
	$(BIN)/python -m tools.site.hosts site $(if $(AT),--at $(AT)) $(if $(ROOT),--root $(ROOT))

bench: $(VENV)/test.done node_modules/.site ## Measure the converter, and the pages beside a plain Material site
	$(BIN)/python -m tests.bench.convert
	@sh tests/support/ensure_browser.sh
	$(BIN)/python -m tests.bench.pages --output tests/bench/pages.json

bench-search: $(VENV)/bench.done node_modules/.site ## Measure the search beside the theme's own and Pagefind
	$(BIN)/python -m tests.bench.search --output tests/bench/search.json

fuzz: $(VENV)/test.done ## Mutate 100,000 inputs, and kill 100 builds (COUNT=1000 SEED=7: fewer, and the same again)
	$(BIN)/python -m tests.fuzz --count $(or $(COUNT),100000) $(if $(SEED),--seed $(SEED))
	$(BIN)/python -m tests.files.kills $(if $(SEED),--seed $(SEED))

mutants: $(VENV)/mutants.done ## Change the code place by place, and count what the tests notice (an hour; weekly in CI)
	$(BIN)/python -m tests.mutants $(MODULES)

update-golden: $(VENV)/test.done ## Write ERRORS.md, and accept what the converter gives now as the golden files
	$(BIN)/python -m tools codes
	$(BIN)/python -m pytest -q tests/edition_2024 --update-golden

licences: $(VENV)/test.done node_modules/.done ## List the licence of everything that is installed
	@$(BIN)/python -m tests.licences

bill: $(VENV)/release.done ## List what the site and the downloads are made with, as CycloneDX, in .cache/bill/
	@mkdir -p .cache/bill
	$(BIN)/cyclonedx-py requirements requirements/downloads.txt --output-reproducible --output-file .cache/bill/python.cdx.json
	$(NODE) npm sbom --omit dev --package-lock-only --sbom-format cyclonedx > .cache/bill/node.cdx.json

audit: $(VENV)/release.done ## Ask whether a weakness is known in what is installed (needs the network)
	$(BIN)/pip-audit --requirement requirements/downloads.txt --disable-pip --require-hashes
	$(BIN)/zizmor --offline --quiet .github/workflows

lock: $(VENV)/test.done ## Lock the newest allowed versions, with hashes
	$(BIN)/python -m pip install --quiet uv
	for name in site downloads test bench release mutants; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --upgrade requirements/$$name.in --output-file requirements/$$name.txt; \
	done
	$(NODE) npm update --package-lock-only --silent

clean: ## Remove what was built and installed
	rm -rf $(VENV) node_modules site .cache

# A stamp for each set of packages: newer lock files are installed again.
$(VENV)/%.done: requirements/%.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing $< into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement $<
	@touch $@

# What bundles the site; with `.done` what checks the scripts and style sheets besides.
node_modules/.site: package-lock.json $(VENV)/site.done
	@echo "Installing what bundles scripts and style sheets into node_modules …"
	@$(NODE) npm ci --silent --omit=dev
	@touch $@

node_modules/.done: package-lock.json $(VENV)/test.done
	@echo "Installing $< into node_modules …"
	@$(NODE) npm ci --silent
	@touch $@ node_modules/.site
