# SPDX-License-Identifier: Apache-2.0
"""Drives Debian's Chromium and Firefox without a window by their own remote protocols: the DevTools protocol over a pipe, and
Marionette over a socket. Both give the same few calls."""
import base64
import json
import os
import pathlib
import shutil
import socket
import subprocess
import threading
import time


class Chromium:
    """https://chromedevtools.github.io/devtools-protocol/"""

    name = "Chromium"

    def __init__(self, folder, proxy, dark=False):
        self.downloads = folder / "chromium-downloads"
        program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        command = [
            program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
            f"--user-data-dir={folder / 'chromium'}", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-domain-reliability",
            "--no-pings", "--disable-features=OptimizationHints,MediaRouter,Translate", "--window-size=1200,900",
            f"--proxy-server=127.0.0.1:{proxy}", "--proxy-bypass-list=<-loopback>", "about:blank",
        ]
        if dark:
            command.insert(-1, "--blink-settings=preferredColorScheme=0")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def fds():
            # The browser reads descriptor 3 and writes descriptor 4.
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)
            os.set_inheritable(3, True)
            os.set_inheritable(4, True)

        self.process = subprocess.Popen(
            command, preexec_fn=fds, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.requests, self.violations, self.pending, self.number = [], [], b"", 0
        target = next(
            t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Runtime", "Log", "DOM"]:
            self.call(domain + ".enable")
        self.call("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=False, flatten=True)
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def read(self):
        while b"\0" not in self.pending:
            part = os.read(self.into, 1 << 16)
            if not part:
                raise EOFError("Chromium has ended")
            self.pending += part
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters}
        if hasattr(self, "session") and not method.startswith("Browser."):
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.note(answer)

    def note(self, event):
        name, values = event.get("method"), event.get("params", {})
        if name == "Network.requestWillBeSent":
            self.requests.append(values["request"]["url"])
        elif name == "Network.webSocketCreated":
            self.requests.append(values["url"])
        elif name == "Log.entryAdded":
            self.violations.append(values["entry"]["text"])
        elif name == "Runtime.exceptionThrown":
            details = values["exceptionDetails"]
            self.violations.append(details["text"] + " " + details.get("exception", {}).get("description", ""))
        elif name == "Target.attachedToTarget" and values["targetInfo"]["type"] == "worker":
            # What a worker asks for is logged too.
            self.number += 1
            message = {"id": self.number, "method": "Network.enable", "params": {}, "sessionId": values["sessionId"]}
            os.write(self.out, json.dumps(message).encode() + b"\0")

    def open(self, url):
        self.requests, self.violations = [], []
        self.call("Page.navigate", url=url)
        self.wait("document.readyState === 'complete'")

    def run(self, script):
        """The value of an expression, which may be a promise."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", script[:200]))
        return answer["result"].get("value")

    def wait(self, script, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.run(script):
                    return True
            except RuntimeError:
                pass
            time.sleep(0.05)
        return False

    def pick(self, path, field="file"):
        # No event tells of the same file again; a person's click empties the choice.
        self.run(f"void (document.getElementById('{field}').value = '')")
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector="#" + field)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[str(path)])

    def key(self, key, code, text=""):
        for kind in ["keyDown", "keyUp"]:
            parameters = {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code}
            if text and kind == "keyDown":
                parameters["text"] = text
            self.call("Input.dispatchKeyEvent", **parameters)

    def tab(self):
        self.key("Tab", 9)

    def press(self):
        self.key("Enter", 13, "\r")

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def close(self):
        try:
            self.call("Browser.close")
        except (EOFError, OSError):
            pass
        self.process.wait(timeout=30)


class Firefox:
    """https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html"""

    name = "Firefox"

    def __init__(self, folder, proxy, dark=False):
        self.downloads = folder / "firefox-downloads"
        profile = folder / "firefox"
        profile.mkdir(parents=True, exist_ok=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        settings = {
            "marionette.port": port, "browser.download.dir": str(self.downloads), "browser.download.folderList": 2,
            "browser.download.useDownloadDir": True, "browser.download.alwaysOpenPanel": False,
            "browser.download.always_ask_before_handling_new_types": False,
            "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxy,
            "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxy,
            "network.proxy.allow_hijacking_localhost": True, "app.update.enabled": False,
            "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False,
            "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
            "extensions.update.enabled": False, "browser.shell.checkDefaultBrowser": False,
            "ui.systemUsesDarkTheme": 1 if dark else 0, "services.settings.server": "data:,",
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in settings.items()]
        (profile / "user.js").write_text("\n".join(lines))
        self.process = subprocess.Popen(
            [shutil.which("firefox-esr") or shutil.which("firefox"), "--headless", "--marionette", "--profile", str(profile),
             "--width", "1200", "--height", "900", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(folder)})
        end = time.monotonic() + 60
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port))
                break
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)
        self.file = self.socket.makefile("rwb")
        self.requests, self.violations, self.number = [], [], 0
        self.read()
        self.call("WebDriver:NewSession", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})
        self.call("WebDriver:SetTimeouts", script=120_000)

    def read(self):
        size = b""
        while not size.endswith(b":"):
            byte = self.file.read(1)
            if not byte:
                raise EOFError("Firefox has ended")
            size += byte
        return json.loads(self.file.read(int(size[:-1])))

    def call(self, method, **parameters):
        self.number += 1
        message = json.dumps([0, self.number, method, parameters]).encode()
        self.file.write(str(len(message)).encode() + b":" + message)
        self.file.flush()
        _, _, error, result = self.read()
        if error:
            raise RuntimeError(f"{method}: {error['message']}")
        return result

    def open(self, url):
        self.call("WebDriver:Navigate", url=url)

    def run(self, script):
        whole = "const done = arguments[0]; (async () => (" + script + "))().then(v => done({v}), e => done({e: String(e)}));"
        value = self.call("WebDriver:ExecuteAsyncScript", script=whole, args=[], sandbox="default")["value"]
        if "e" in value:
            raise RuntimeError(value["e"])
        return value.get("v")

    wait = Chromium.wait

    def pick(self, path, field="file"):
        # A choice of several files would keep those of the time before.
        self.run(f"void (document.getElementById('{field}').value = '')")
        found = self.call("WebDriver:FindElement", using="css selector", value="#" + field)["value"]
        self.call("WebDriver:ElementSendKeys", id=next(iter(found.values())), text=str(path))

    def key(self, value):
        actions = [{"type": "key", "id": "keys", "actions": [
            {"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]}]
        self.call("WebDriver:PerformActions", actions=actions)

    def tab(self):
        self.key("\ue004")

    def press(self):
        self.key(" ")

    def resize(self, width, height):
        self.call("WebDriver:SetWindowRect", width=width, height=height)

    def picture(self, path):
        data = self.call("WebDriver:TakeScreenshot", full=False)["value"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        try:
            self.call("Marionette:Quit", flags=["eForceQuit"])
        except (EOFError, OSError):
            pass
        self.process.wait(timeout=60)


class Listener:
    """A proxy that answers nothing, and keeps what it was asked for: all that a browser would send passes here."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.heads = []
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            connection, _ = self.server.accept()
            threading.Thread(target=self.answer, args=[connection], daemon=True).start()

    def answer(self, connection):
        with connection:
            connection.settimeout(10)
            try:
                head = connection.recv(4096).split(b"\r\n")[0].decode("latin-1")
                if head:
                    self.heads.append(head)
                connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            except OSError:
                pass
