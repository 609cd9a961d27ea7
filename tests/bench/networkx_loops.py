"""Lists elementary cycles with networkx, as asked for on standard input, and says how long it took.

A line in: {"arcs": [[0, 1], ...], "most": 200000}. A line out: {"loops": 57433, "seconds": 4.9}.
The first line out says which networkx this is: {"version": "2.8.8"}.
"""

import itertools
import json
import sys
import time

import networkx

print(json.dumps({"version": networkx.__version__}), flush=True)
for line in sys.stdin:
    question = json.loads(line)
    graph = networkx.DiGraph([tuple(arc) for arc in question["arcs"]])
    start = time.perf_counter()
    loops = sum(1 for _ in itertools.islice(networkx.simple_cycles(graph), question["most"]))
    print(json.dumps({"loops": loops, "seconds": time.perf_counter() - start}), flush=True)
