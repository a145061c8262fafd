# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A certificate authority of our own and the certificate of the counter, right or wrong on purpose."""

import os
import subprocess

KINDS = ("good", "wrong-host", "expired", "self-signed", "no-san")
GOOD_NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1"
VALID = ("-days", "30")
EXPIRED = ("-startdate", "20030601000000Z", "-enddate", "20030701000000Z")

SIGNING = """
[ca]
default_ca = authority
[authority]
database = {index}
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = policy
x509_extensions = extensions
[policy]
commonName = supplied
[extensions]
extendedKeyUsage = {usage}
{names}
"""


class Certificates:
    """Paths of what was made: `ca` to trust, `certificate` and `key` for the server."""

    def __init__(self, folder, kind="good"):
        os.makedirs(folder, exist_ok=True)
        self.ca = os.path.join(folder, "ca.pem")
        self.certificate = os.path.join(folder, "server.pem")
        self.key = os.path.join(folder, "server.key")
        self._ca_key = os.path.join(folder, "ca.key")
        self_signed(self.ca, self._ca_key, "Restante test authority", "basicConstraints=critical,CA:true")
        if kind == "self-signed":
            self_signed(self.certificate, self.key, "localhost", GOOD_NAMES)
        else:
            self._sign(folder, kind)
        os.chmod(self.key, 0o600)

    def _sign(self, folder, kind):
        self._issue(folder, (self.certificate, self.key), subject(kind), "serverAuth", names(kind),
                    EXPIRED if kind == "expired" else VALID)

    def for_person(self, folder, name):
        """A certificate that says who somebody is, and its key."""
        os.makedirs(folder, exist_ok=True)
        paths = os.path.join(folder, f"{name}.pem"), os.path.join(folder, f"{name}.key")
        self._issue(folder, paths, f"/CN={name}", "clientAuth", "", VALID)
        return paths

    def _issue(self, folder, paths, who, usage, more, validity):
        certificate, key = paths
        request, config, index = (os.path.join(folder, name) for name in ("request.pem", "ca.conf", "index"))
        openssl("req", "-new", *key_options(key), "-subj", who, "-out", request)
        with open(index, "w", encoding="ascii"), open(config, "w", encoding="ascii") as file:
            file.write(SIGNING.format(index=index, folder=folder, usage=usage, names=more))
        openssl("ca", "-batch", "-notext", "-config", config, "-cert", self.ca, "-keyfile", self._ca_key,
                "-in", request, "-out", certificate, *validity)

    def pair(self):
        """Key and certificate in one text, for servers that read them so."""
        text = ""
        for part in (self.key, self.certificate):
            with open(part, encoding="ascii") as file:
                text += file.read()
        return text


def subject(kind):
    return "/CN=other.example.org" if kind == "wrong-host" else "/CN=localhost"


def names(kind):
    if kind == "no-san":
        return ""
    return "subjectAltName=DNS:other.example.org\n" if kind == "wrong-host" else GOOD_NAMES + "\n"


def key_options(path):
    return ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", path)


def self_signed(path, key, name, extension):
    openssl("req", "-x509", *key_options(key), "-subj", f"/CN={name}", "-days", "30", "-addext", extension,
            "-out", path)


def openssl(*arguments):
    subprocess.run(("openssl", *arguments), check=True, capture_output=True, stdin=subprocess.DEVNULL)
