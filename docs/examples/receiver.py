# Takes webhooks on port 9000 and checks who sent them: SECRET=whsec_… python3 receiver.py
import base64, hashlib, hmac, os, time
from http.server import BaseHTTPRequestHandler, HTTPServer

KEY = base64.b64decode(os.environ["SECRET"].removeprefix("whsec_"))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        name, at = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        mac = hmac.digest(KEY, f"{name}.{at}.".encode() + body, hashlib.sha256)
        wanted = "v1," + base64.b64encode(mac).decode()
        signed = any(hmac.compare_digest(wanted, one) for one in self.headers["webhook-signature"].split())
        fresh = abs(time.time() - int(at)) < 300
        self.send_response(204 if signed and fresh else 401)
        self.end_headers()
        print(name if signed and fresh else "refused", body.decode(), flush=True)


HTTPServer(("127.0.0.1", 9000), Receiver).serve_forever()
