"""Python itself for a Windows bundle: a file that the caller names, checked, and made to find the product."""

import hashlib
import io
import zipfile
from pathlib import Path


class WrongPythonError(Exception):
    """The file is not the one whose fingerprint is pinned, or holds no Python."""


def python_files(path: Path, sha256: str, version: str) -> dict[str, bytes]:
    """Return the files of an embeddable Python below python/, its search path reaching the product.

    Raises:
        WrongPythonError: the fingerprint is another one, or there is no python.exe of the version in it.
    """
    raw = path.read_bytes()
    found = hashlib.sha256(raw).hexdigest()
    if found != sha256.lower():
        raise WrongPythonError(f"{path.name}: SHA-256 {found}, pinned {sha256.lower()}")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    paths = f"python{version.replace('.', '')}._pth"
    if "python.exe" not in files or paths not in files:
        raise WrongPythonError(f"{path.name}: no embeddable Python {version} (python.exe and {paths})")
    # With this file PYTHONPATH is not read: the product's folder is named in it.
    files[paths] = files[paths].rstrip() + b"\r\n..\\app\r\n"
    return {f"python/{name}": content for name, content in files.items()}
