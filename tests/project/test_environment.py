"""Tests of what tools/environment.py installs, with uv itself and indexes on this machine."""

import base64
import hashlib
import os
import re
import shutil
import ssl
import subprocess
import sys
import sysconfig
import zipfile
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tools import environment

CLOSED = "http://127.0.0.1:9"
PINS = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .+)?\n((?: +#.*\n)*)", re.MULTILINE)
FOUND = PINS.findall(environment.LOCK.read_text())
LOCK = {name: version for name, version, _, _ in FOUND}
MARKERS = {name: marker for name, _, marker, _ in FOUND}
PARENTS = {name: re.findall(r"# +(?:via )?(\S+)$", via, re.MULTILINE) for name, _, _, via in FOUND}


def wheel(folder, name, version, needs):
    """A wheel that holds nothing and needs other packages."""
    stem = f"{name.replace('-', '_')}-{version}"
    record = f"{stem}.dist-info/METADATA"
    needs = "".join(f"Requires-Dist: {need}\n" for need in needs)
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}"
    digest = base64.urlsafe_b64encode(hashlib.sha256(metadata.encode()).digest()).decode()
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as file:
        file.writestr(record, metadata)
        file.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        file.writestr(f"{stem}.dist-info/RECORD", f"{record},sha256={digest.rstrip('=')},\n")


def needs(name, besides=()):
    """What a package of the lock needs, as the lock's comments tell it."""
    return [f"{o}{MARKERS[o]}" for o in LOCK if name in PARENTS[o] and not o.startswith(besides)]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """Both indexes: simple/NAME for the package index, whl/BACKEND/NAME for PyTorch's own."""
    root = tmp_path_factory.mktemp("wheels")
    for name, version in LOCK.items():
        wheel(root / "simple" / name, name, version, needs(name))
    for name in ("click", "numpy", "pluggy", "tensorflow", "torch"):  # what the lock must prevent
        wheel(root / "simple" / name, name, LOCK[name] + ".1", [])
    for name in ("torch", "torchvision"):
        lean = needs(name, environment.CUDA_LIBRARIES)
        cuda = ["nvidia-cublas==99"] if name == "torch" else []
        wheel(root / "whl/cpu" / name, name, f"{LOCK[name]}+cpu", lean)
        wheel(root / "whl/cu126" / name, name, f"{LOCK[name]}+cu126", lean + cuda)
    wheel(root / "simple/nvidia-cublas", "nvidia-cublas", "99", [])
    return root


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    if not shutil.which("openssl"):
        return None
    file = tmp_path_factory.mktemp("certificate") / "both.pem"
    options = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    command = ["openssl", "req", "-x509", *options, "-subj", "/CN=test", "-keyout", file, "-out"]
    subprocess.run([*command, file.with_suffix(".crt")], check=True, capture_output=True)
    with file.open("a") as both:
        both.write(file.with_suffix(".crt").read_text())
    return file


@contextmanager
def served(root, certificate=None):
    """A server of the wheels; with a certificate also a proxy that plays every host itself."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = root / self.path.strip("/").replace("%2B", "+")
            names = sorted(p.name for p in path.iterdir()) if path.is_dir() else []
            links = "".join(f'<a href="/{path.relative_to(root)}/{n}">{n}</a>' for n in names)
            self.reply(links.replace("+", "%2B").encode() if path.is_dir() else path)

        def do_HEAD(self):
            self.do_GET()

        def reply(self, content):
            found = isinstance(content, bytes) or content.is_file()
            body = content if isinstance(content, bytes) else content.read_bytes() if found else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html" if isinstance(content, bytes) else "x/y")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def do_CONNECT(self):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.connection = context.wrap_socket(self.connection, server_side=True)
            self.rfile = self.connection.makefile("rb")
            self.wfile = self.connection.makefile("wb", buffering=0)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """The Python of an empty environment in which only uv can be run."""
    folder = tmp_path_factory.mktemp("empty") / "my venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "uv").symlink_to(Path(sysconfig.get_path("purelib")) / "uv")
    (folder / "bin/uv").symlink_to(Path(sysconfig.get_path("scripts")) / "uv")
    return folder / "bin/python"


@pytest.fixture(scope="module")
def servers(wheels, certificate):
    """The addresses of the package index, and of a proxy to PyTorch's."""
    with served(wheels) as index, served(wheels, certificate) as proxy:
        yield index, proxy


@pytest.fixture
def index(servers, wheels, monkeypatch):
    """The package index; PyTorch's cannot be reached."""
    for name in list(os.environ):
        if name.startswith(("UV_", "PIP_")) or name.upper().endswith("_PROXY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("UV_DEFAULT_INDEX", f"{servers[0]}/simple")
    monkeypatch.setenv("UV_CACHE_DIR", str(wheels / "cache"))
    monkeypatch.setenv("HTTPS_PROXY", CLOSED)


@pytest.fixture
def pytorch_index(index, servers, empty, monkeypatch):
    """PyTorch's index can be reached, by a proxy: only uv knows its address."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl")
    command = [empty, "-m", "uv", "pip", "install", "--torch-backend=cpu", "--dry-run", "torch"]
    environ = {**os.environ, "UV_HTTP_RETRIES": "0", "UV_NO_CACHE": "1"}
    said = subprocess.run(command, env=environ, capture_output=True, text=True).stderr
    monkeypatch.setenv("UV_INSECURE_HOST", re.search(r"https://([^/]+)/", said)[1])
    monkeypatch.setenv("HTTPS_PROXY", servers[1])


@pytest.fixture
def plan(empty, monkeypatch, capfd):
    """What would be installed with some extras: {name: version}, and all that was said."""

    def uv(*words, real=environment.uv):
        return real(*words, *([] if {"--check", "--dry-run"} & set(words) else ["--dry-run"]))

    monkeypatch.setattr(environment, "uv", uv)
    monkeypatch.setattr(environment, "pip", lambda *words: [sys.executable, "-c", ""])

    def plan(extras):
        environment.install(empty, set(extras), None)
        said = "".join(capfd.readouterr())
        return dict(re.findall(r"^ \+ (\S+?)(?:==| @ )(\S+)", said, re.MULTILINE)), said

    return plan


no_card = pytest.mark.skipif(shutil.which("nvidia-smi") is not None, reason="for machines without")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only there PyTorch has two builds")


@no_card
@linux
def test_without_a_card_pytorch_is_the_build_without_cuda(plan, pytorch_index):
    found, said = plan({"pytorch"})
    assert found["torch"] == LOCK["torch"] + "+cpu" and "cannot be reached" not in said
    assert found["torchvision"] == LOCK["torchvision"] + "+cpu"
    assert not [name for name in found if name.startswith(environment.CUDA_LIBRARIES)]


@linux
def test_with_a_card_uv_chooses_the_build_for_its_driver(plan, pytorch_index, monkeypatch):
    monkeypatch.setenv("UV_CUDA_DRIVER_VERSION", "560.35")
    found, said = plan({"pytorch"})
    assert found["torch"] == LOCK["torch"] + "+cu126" and found["nvidia-cublas"] == "99"
    assert "6.0 GB" in said


@linux
def test_a_build_that_somebody_asks_for_is_taken(plan, pytorch_index, monkeypatch):
    monkeypatch.setenv("UV_TORCH_BACKEND", "cu126")
    assert plan({"pytorch"})[0]["torch"] == LOCK["torch"] + "+cu126"


@linux
def test_where_pytorchs_index_cannot_be_reached_the_package_index_serves(plan, index):
    found, said = plan({"pytorch"})
    assert found["torch"] == LOCK["torch"] and "nvidia-cublas" in found
    (line,) = [line for line in said.splitlines() if "cannot be reached" in line]
    assert "PyTorch comes from the package index" in line and "GB" in line


@linux
def test_a_build_that_cannot_be_had_is_replaced_by_the_package_indexs(plan, index, monkeypatch):
    monkeypatch.setenv("UV_TORCH_BACKEND", "cu126")
    found, said = plan({"pytorch"})
    assert found["torch"] == LOCK["torch"] and "cannot be reached" in said


@pytest.mark.parametrize("extras", environment.TRACKS.values(), ids=lambda x: "+".join(sorted(x)))
def test_each_track_gets_what_it_needs_in_the_versions_of_the_lock(plan, index, extras):
    found, said = plan(extras)
    assert found.pop("implementing-deep-learning")
    assert found == {name: LOCK[name] for name in found}
    assert {"numpy", "pytest", "scipy", "click"} <= set(found)
    assert ("torch" in found, "torchvision" in found) == ("pytorch" in extras,) * 2
    assert ("tensorflow" in found, "keras" in found) == ("tf" in extras,) * 2
    assert ("jupyter-book" in found, "ruff" in found) == ("book" in extras,) * 2
    assert ("cannot be reached" in said) == ("pytorch" in extras and sys.platform == "linux")


@no_card
@linux
def test_the_other_index_changes_only_pytorch(plan, pytorch_index):
    found, _ = plan(environment.EVERYTHING)
    del found["implementing-deep-learning"]
    assert found.pop("torch").endswith("+cpu") and found.pop("torchvision").endswith("+cpu")
    assert found == {name: LOCK[name] for name in found} and len(found) > 100


def test_a_mirror_that_pip_uses_is_used_by_uv_too(plan, index, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", os.environ["UV_DEFAULT_INDEX"])
    monkeypatch.delenv("UV_DEFAULT_INDEX")
    assert plan(set())[0]["numpy"] == LOCK["numpy"]


def test_uv_that_stops_is_reported_in_a_sentence(plan, index, monkeypatch):
    monkeypatch.setenv("UV_DEFAULT_INDEX", CLOSED)
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    with pytest.raises(SystemExit, match="uv stopped for the reason it gives above: mend it and"):
        plan(set())


@pytest.mark.parametrize("extras", [set(), environment.EVERYTHING])
def test_a_full_disk_is_named_with_what_is_needed(plan, index, extras, monkeypatch):
    full = shutil.disk_usage("/")._replace(free=0.2e9)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: full)
    with pytest.raises(SystemExit, match=r"^0.2 GB are free here and \d.\d GB are needed"):
        plan(extras)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An environment folder, and a list of the sets of extras that were installed in it."""
    folder, done = tmp_path / "venv", []
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(environment, "check_network", lambda python: None)
    monkeypatch.setattr(environment, "install", lambda python, extras, there: done.append(extras))
    return folder, done


def test_a_track_after_everything_changes_nothing(installed):
    folder, done = installed
    for track in ("", "scratch", "pytorch", "tf", "any", ""):
        environment.main(folder, track)
    assert done == [environment.EVERYTHING]


def test_a_track_is_added_to_what_is_there(installed):
    folder, done = installed
    for track in ("scratch", "scratch", "any", "tf", "pytorch", "tf", ""):
        environment.main(folder, track)
    assert done == [set(), {"tf"}, {"pytorch", "tf"}, environment.EVERYTHING]


def test_the_pages_of_a_track_are_added_to_it(installed):
    folder, done = installed
    for arguments in (("scratch", "book"), ("scratch",), ("", "book")):
        environment.main(folder, *arguments)
    assert done == [{"book"}, environment.EVERYTHING]


def test_a_new_lock_updates_what_is_there_and_no_more(installed, monkeypatch):
    folder, done = installed
    environment.main(folder, "tf")
    monkeypatch.setattr(environment, "fingerprint", lambda: "another")
    environment.main(folder, "scratch")
    environment.main(folder, "any")
    assert done == [{"tf"}, {"tf"}]


def test_without_a_track_some_commands_are_content_with_what_is_there(installed):
    folder, done = installed
    environment.main(folder, "any")
    assert done == [environment.EVERYTHING]


def test_an_environment_of_an_older_version_counts_as_complete(installed):
    folder, done = installed
    (folder / ".installed").write_text("0123abcd")
    environment.main(folder, "scratch")
    assert done == [environment.EVERYTHING]


def test_an_unknown_track_is_named(installed):
    with pytest.raises(SystemExit, match="There is no track 'numpy': TRACK is scratch, pytorch or"):
        environment.main(installed[0], "numpy")
