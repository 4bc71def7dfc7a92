"""Crews found in a process of its own.

CP-SAT takes seconds to load, and much of that time Python's interpreter lock: in the
window's process the window would stutter.
"""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from multiprocessing.connection import Connection

from molin.errors import SolverStopped
from molin.scheduler.encoding.crew_question import CrewQuestion, Crews
from molin.scheduler.processes.worker import SolverFault


def find_crews_apart(question: CrewQuestion) -> Crews:
    """What ``find_crews`` finds; waits for it, so that it is for a thread to call.

    SolverStopped when the process ends without an answer, SolverFault after a bug.
    """
    context = multiprocessing.get_context("spawn")
    line, far_end = context.Pipe(duplex=False)
    process = context.Process(
        target=_answer, args=(far_end, question), name="molin-crews", daemon=True
    )
    process.start()
    far_end.close()  # so that a dead process reads as end of file
    try:
        answer: Crews | SolverFault = line.recv()
    except (EOFError, OSError) as error:
        raise SolverStopped(
            "Looking for crews stopped unexpectedly: no crew was changed. Ask for crews"
            " again."
        ) from error
    finally:
        process.kill()
        process.join()
        process.close()
        line.close()
    if isinstance(answer, SolverFault):
        raise answer
    return answer


def _answer(line: Connection, question: CrewQuestion) -> None:
    """Runs in the process; the parent decides what Ctrl+C means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from molin.scheduler.models.crew_roster import find_crews

    try:
        line.send(find_crews(question))
    except Exception:
        # The exception itself may not be picklable; its text always is.
        line.send(SolverFault(traceback.format_exc()))
