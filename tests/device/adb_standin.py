#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for a phone's adb daemon on the loopback, so that the real adb client can be tested without a phone.

Speaks the wire protocol (24-byte header; CNXN, AUTH, OPEN, OKAY, WRTE, CLSE) with the services `shell:` and `sync:` in their first
versions. Paths that a phone has are taken from a folder here. Prints the port it listens on, then one line per shell command.
"""
import argparse
import os
import socket
import struct
import subprocess
import sys
import threading

CNXN, AUTH, OPEN, OKAY, WRTE, CLSE = (int.from_bytes(name, "little") for name in (b"CNXN", b"AUTH", b"OPEN", b"OKAY", b"WRTE", b"CLSE"))
VERSION, MAX_DATA = 0x01000000, 4096
PHONE_PATHS = ("/data/local/tmp", "/sys/devices/system/cpu")
PRELUDE = """getprop() { case $1 in
ro.product.manufacturer) echo Loopback;; ro.product.model) echo Stand-in;; ro.soc.model) echo none;;
ro.build.version.release) echo 14;; ro.product.cpu.abi) echo "$STANDIN_ABI";; esac; }
taskset() { echo "$1" >> "$STANDIN_ROOT/masks"; shift; "$@"; }
"""


class Stream:
    """One open service: what it writes waits for the client's OKAY."""

    def __init__(self, daemon, mine, theirs):
        self.daemon, self.mine, self.theirs = daemon, mine, theirs
        self.ready = threading.Semaphore(0)
        self.incoming = b""
        self.sending = None  # sync: the open file

    def write(self, data):
        for start in range(0, len(data), MAX_DATA):
            self.daemon.send(WRTE, self.mine, self.theirs, data[start:start + MAX_DATA])
            self.ready.acquire(timeout=10)

    def close(self):
        self.daemon.send(CLSE, self.mine, self.theirs)


class Daemon:
    def __init__(self, connection, options):
        self.connection, self.options = connection, options
        self.lock = threading.Lock()
        self.streams, self.next_id, self.shells = {}, 1, 0

    def send(self, command, first, second, data=b""):
        header = struct.pack("<6I", command, first, second, len(data), sum(data) & 0xFFFFFFFF, command ^ 0xFFFFFFFF)
        with self.lock:
            try:
                self.connection.sendall(header + data)
            except OSError:
                pass

    def read(self, size):
        data = b""
        while len(data) < size:
            part = self.connection.recv(size - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def serve(self):
        try:
            while True:
                command, first, second, size, _, _ = struct.unpack("<6I", self.read(24))
                self.handle(command, first, second, self.read(size))
        except (EOFError, OSError):
            pass

    def handle(self, command, first, second, data):
        if command in (CNXN, AUTH) and self.options.unauthorized:
            self.send(AUTH, 1, 0, bytes(20))
        elif command == CNXN:
            self.send(CNXN, VERSION, MAX_DATA, b"device::ro.product.name=standin;ro.product.model=Stand_in;ro.product.device=standin;\0")
        elif command == OPEN:
            self.open(first, data.rstrip(b"\0").decode())
        elif command == OKAY and second in self.streams:
            self.streams[second].ready.release()
        elif command == WRTE and second in self.streams:
            self.send(OKAY, second, first)
            self.sync(self.streams[second], data)
        elif command == CLSE:
            self.streams.pop(second, None)

    def open(self, theirs, service):
        stream = Stream(self, self.next_id, theirs)
        self.next_id += 1
        self.streams[stream.mine] = stream
        if service.startswith("shell:"):
            self.send(OKAY, stream.mine, theirs)
            self.shells += 1
            threading.Thread(target=self.shell, args=(stream, service[6:], self.shells), daemon=True).start()
        elif service.startswith("sync:"):
            self.send(OKAY, stream.mine, theirs)
        else:
            self.send(CLSE, 0, theirs)

    def here(self, text):
        for path in PHONE_PATHS:
            text = text.replace(path, self.options.root + path)
        return text

    def shell(self, stream, command, number):
        print("shell", command.replace("\n", " "), flush=True)
        environment = dict(os.environ, STANDIN_ROOT=self.options.root, STANDIN_ABI=self.options.abi)
        done = subprocess.run(["sh", "-c", PRELUDE + self.here(command)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, env=environment, check=False)
        if self.options.vanish_after and number > self.options.vanish_after:
            stream.write(done.stdout[:len(done.stdout) // 2])
            os._exit(0)  # unplugged
        stream.write(done.stdout)
        stream.close()

    def sync(self, stream, data):
        """STAT, SEND (with DATA and DONE) and QUIT; requests may be split or joined over messages."""
        stream.incoming += data
        while len(stream.incoming) >= 8:
            request, size = stream.incoming[:4], struct.unpack("<I", stream.incoming[4:8])[0]
            body = size if request in (b"STAT", b"SEND", b"DATA") else 0
            if len(stream.incoming) < 8 + body:
                return
            argument, stream.incoming = stream.incoming[8:8 + body], stream.incoming[8 + body:]
            if request == b"STAT":
                self.reply(stream, self.stat(argument.decode()))
            elif request == b"SEND":
                path = self.here(argument.decode().rsplit(",", 1)[0])
                try:
                    stream.sending = open(path, "wb")
                except OSError:
                    stream.sending = None
            elif request == b"DATA" and stream.sending:
                stream.sending.write(argument)
            elif request == b"DONE":
                if stream.sending and not self.options.full:
                    stream.sending.close()
                    self.reply(stream, b"OKAY" + bytes(4))
                else:
                    why = b"No space left on device"
                    self.reply(stream, b"FAIL" + struct.pack("<I", len(why)) + why)
            elif request == b"QUIT":
                stream.close()

    def stat(self, path):
        try:
            found = os.stat(self.here(path))
            return b"STAT" + struct.pack("<3I", found.st_mode, found.st_size, int(found.st_mtime))
        except OSError:
            return b"STAT" + bytes(12)

    @staticmethod
    def reply(stream, data):
        # Not on the reading thread: it is the one that hears the client's OKAY.
        threading.Thread(target=stream.write, args=(data,), daemon=True).start()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True)
    parser.add_argument("--abi", default="x86_64")
    parser.add_argument("--unauthorized", action="store_true")
    parser.add_argument("--full", action="store_true", help="no space left")
    parser.add_argument("--vanish-after", type=int, default=0, help="shell commands")
    options = parser.parse_args()
    os.makedirs(options.root + "/data/local/tmp", exist_ok=True)
    for core in range(8):
        folder = f"{options.root}/sys/devices/system/cpu/cpu{core}/cpufreq"
        os.makedirs(folder, exist_ok=True)
        for name, text in (("cpuinfo_max_freq", "2800000" if core >= 6 else "1800000"), ("scaling_governor", "walt")):
            with open(f"{folder}/{name}", "w", encoding="ascii") as file:
                file.write(text + "\n")
    listener = socket.create_server(("127.0.0.1", 0))
    print("listening", listener.getsockname()[1], flush=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=Daemon(connection, options).serve, daemon=True).start()


if __name__ == "__main__":
    sys.exit(main())
