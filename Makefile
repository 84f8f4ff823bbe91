# Two commands: `make demo` and `make test`. Each sets up what it needs; the second run sets up nothing.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --require-hashes
DEMO := build/demo-county
# Extra words for pytest and for the lock: `make test ARGS="-k age"`, `make lock UPGRADE=--upgrade`.
ARGS ?=
UPGRADE ?=
# How long `make fuzz` runs; `make fuzz ARGS="--seed 7"` repeats one seed.
SECONDS ?= 60

# The tests share out what is left among the cores; `make test ON_ALL_CORES=` runs them one after another.
ON_ALL_CORES ?= -n auto --dist worksteal

# durable-rules 2.0.28 calls a function Python 3.13 removed; the name that replaces it works on every version.
DURABLE_CPPFLAGS := -DPyEval_CallObject=PyObject_CallObject

# The tests start hundreds of processes: compiled files are kept, or each of them would compile the product anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo test check deep fuzz bench bundle format hooks changelog docs lock clean durable

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/.durable $(VENV)/.slates $(VENV)/.word $(VENV)/.names $(VENV)/.passwords $(VENV)/.scale $(VENV)/.dev ## set up everything a developer needs

demo: $(VENV)/.durable $(VENV)/.slates ## make a fictional county and review it
	@rm -rf $(DEMO)
	@mkdir -p $(dir $(DEMO))
	$(BIN)/lianshen demo --decided $(DEMO)

test: setup ## run the tests
	$(BIN)/python -m pytest -m "not deep" $(ON_ALL_CORES) $(ARGS)

check: setup ## formatting, lint, types, layers, then the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy bench installer
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -m "not deep" $(ON_ALL_CORES) $(ARGS)

# Spark is 400 MB, and of no use without Java: its tests run where there is one.
SPARK := $(if $(shell command -v java 2>/dev/null),$(VENV)/.spark)

# The tests of which `make test` tries a share.
SAMPLED := tests/engine tests/rules tests/files tests/candidates tests/fuzz \
  tests/outputs tests/test_leaks.py tests/test_silence.py tests/commands/test_ended.py \
  tests/keeping/test_seal.py

# Sizes of the long run: so many random villages and counties are held against full enumeration; LIANSHEN_DEEP is all
# of what `make test` tries a share of (tests/samples.py).
deep: setup $(SPARK) ## what takes long: full enumerations, browsers, a cluster, every test marked deep
	LIANSHEN_DEEP=1 LIANSHEN_VILLAGES=5000 LIANSHEN_CHASES=24 $(BIN)/python -m pytest -m "not deep" $(ON_ALL_CORES) \
	  $(SAMPLED) $(ARGS)
	LIANSHEN_DEEP=1 $(BIN)/python -m pytest -m deep $(ON_ALL_CORES) $(ARGS)

fuzz: setup ## spoil folders and draw packs at random for SECONDS, and print the seeds that fail
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS) $(ARGS)

bench: $(VENV)/.durable $(VENV)/.slates $(VENV)/.bench ## how fast the engines are, beside others; where the time of a county goes
	$(BIN)/python -m bench $(ARGS)

hooks: setup ## check every commit as `make check` does, before it is made
	$(BIN)/pre-commit install

docs: setup ## write docs/problems.md and the made parts of docs/law.md anew
	GOLDEN=write $(BIN)/python -m pytest -n 0 -q tests/test_catalogue.py tests/test_law_page.py -k "problems_page or made_parts"

changelog: setup ## move the fragments of changelog.d into CHANGELOG.md
	$(BIN)/python changelog.d/gather.py .

format: setup ## format the code and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

durable: ## try again to install durable-rules, after installing a C compiler
	@rm -f $(VENV)/.durable
	@$(MAKE) --no-print-directory $(VENV)/.durable

bundle: setup ## one zip for offices without network: this computer; TARGET=--windows, PYTHON_ZIP=FILE PYTHON_SHA256=...
	$(BIN)/python -m installer.build $(TARGET) $(if $(PYTHON_ZIP),--python-zip $(PYTHON_ZIP) --python-sha256 $(PYTHON_SHA256))

clean: ## remove everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- setting up: one stamp a step, older than what it depends on means do it again

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo '需要 Python 3.11 或更高版本；如已另装，请运行：make PYTHON=python3.12 …' >&2; \
	  echo 'Python 3.11 or later is needed; if it has another name, run: make PYTHON=python3.12 ...' >&2; \
	  exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
	  echo '无法建立虚拟环境。Debian、Ubuntu、UOS、麒麟请先安装：apt install python3-venv' >&2; \
	  echo 'no virtual environment could be made. On Debian and its kin first run: apt install python3-venv' >&2; \
	  exit 1; }
	@touch $@

$(VENV)/.build: requirements/build.txt | $(VENV)/.made
	@echo '正在安装 / installing: $<'
	@$(INSTALL) -r $<
	@touch $@

$(VENV)/.base: requirements/base.txt pyproject.toml $(VENV)/.build
	@echo '正在安装 / installing: $<'
	@$(INSTALL) -r $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev $(VENV)/.word $(VENV)/.names $(VENV)/.passwords $(VENV)/.bench $(VENV)/.spark: $(VENV)/.%: requirements/%.txt $(VENV)/.base
	@echo '正在安装 / installing: $<'
	@$(INSTALL) -r $<
	@touch $@

# Large, and not published for every kind of machine; without it some requirements are left unknown, and say so.
$(VENV)/.slates: requirements/slates.txt $(VENV)/.base
	@echo '正在安装 / installing: $<'
	@$(INSTALL) -r $< || { \
	  echo '注意：OR-tools 未能安装，“同时满足”等几类班子结构要求不测算（结果为“未定”）。' >&2; \
	  echo 'WARNING: OR-tools could not be installed; requirements that need it are left unknown.' >&2; }
	@touch $@

# For provinces; large, and not published for every kind of machine. A county's folder needs none of it.
$(VENV)/.scale: requirements/scale.txt $(VENV)/.base
	@echo '正在安装 / installing: $<'
	@$(INSTALL) -r $< || { \
	  echo '注意：DuckDB、PyArrow、sqlglot 未能安装，不能使用 sql 引擎和 Parquet 数据；县级文件夹不受影响。' >&2; \
	  echo 'WARNING: DuckDB, PyArrow, sqlglot could not be installed: no sql engine and no Parquet;' >&2; \
	  echo '      the folder of a county is reviewed as before.' >&2; }
	@touch $@

# No wheel is published, so a C compiler is needed; without it the product runs with its compiled engine.
# No cache: a copy built earlier without the flag would install, and then fail to import on Python 3.13.
$(VENV)/.durable: requirements/durable.txt $(VENV)/.base
	@echo '正在编译 / building: $<'
	@CPPFLAGS='$(DURABLE_CPPFLAGS)' $(INSTALL) --no-cache-dir --no-build-isolation --use-pep517 -r $< \
	  >$(VENV)/durable.log 2>&1 \
	  && $(BIN)/python -W ignore -c 'import durable.lang' >>$(VENV)/durable.log 2>&1 \
	  || { \
	  $(PIP) uninstall --yes durable-rules >>$(VENV)/durable.log 2>&1; \
	  echo '------------------------------------------------------------------------------' >&2; \
	  echo '注意：durable-rules 未能安装（多半缺少 C 编译器），详见 $(VENV)/durable.log。' >&2; \
	  echo '      系统改用 compiled 引擎，结论相同。' >&2; \
	  echo '      装好编译器（Debian 系：apt install gcc python3-dev）后运行 make durable 重试。' >&2; \
	  echo 'WARNING: durable-rules could not be installed (most often for want of a C compiler);' >&2; \
	  echo '      see $(VENV)/durable.log. The compiled engine is used instead: same findings.' >&2; \
	  echo '      With a compiler (on Debian: apt install gcc python3-dev) run: make durable' >&2; \
	  echo '------------------------------------------------------------------------------' >&2; }
	@touch $@

# --- the lock files: requirements/<group>.txt for every group of pyproject.toml, base.txt for the product itself

COMPILE = build/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE)

lock: build/uv/.made ## write the lock files again; UPGRADE=--upgrade takes newer versions
	$(COMPILE) pyproject.toml -o requirements/base.txt
	$(COMPILE) --group build -c requirements/base.txt -o requirements/build.txt
	$(COMPILE) --group durable -c requirements/base.txt -c requirements/build.txt -o requirements/durable.txt
	$(COMPILE) --group slates -c requirements/base.txt -o requirements/slates.txt
	$(COMPILE) --group word -c requirements/base.txt -o requirements/word.txt
	$(COMPILE) --group names -c requirements/base.txt -o requirements/names.txt
	$(COMPILE) --group passwords -c requirements/base.txt -o requirements/passwords.txt
	$(COMPILE) --group scale -c requirements/base.txt -o requirements/scale.txt
	$(COMPILE) --group spark -c requirements/base.txt -c requirements/scale.txt -o requirements/spark.txt
	$(COMPILE) --group dev -c requirements/base.txt -c requirements/build.txt -o requirements/dev.txt
	$(COMPILE) --group bench -c requirements/base.txt -o requirements/bench.txt
	$(COMPILE) --group lock -o requirements/lock.txt

build/uv/.made: requirements/lock.txt
	$(PYTHON) -m venv --clear build/uv
	build/uv/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@
