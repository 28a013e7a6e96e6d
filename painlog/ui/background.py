"""The one worker beside the window: jobs run there in order, their results come back to the window."""

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class Job(Generic[T]):
    """What is to be run, what came of it, and who is told."""

    def __init__(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Nothing is run yet."""
        self._work, self._done, self._failed = work, done, failed
        self._answer: Callable[[], None] | None = None

    def run(self) -> None:
        """Run it, on the worker, and keep what came of it."""
        try:
            result = self._work()
        except Exception as error:
            self._answer = partial(tell, self._failed, error)
        else:
            self._answer = partial(tell, self._done, result)

    def land(self) -> None:
        """Tell who asked, in the window's thread."""
        if self._answer is not None:
            self._answer()


class Background(QObject):
    """A single worker thread. Jobs never overlap, so the diary has one reader and one writer, in order.

    Jobs stay in the window's thread, the worker is told their numbers: were the last reference to a page or a form
    dropped on the worker while Qt deletes it in the window's thread, the program would crash.
    """

    _landed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """The thread starts with the first job."""
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._jobs: dict[int, Job[Any]] = {}
        self._numbers = count()
        self._is_closed = False
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job has not come back yet."""
        return bool(self._jobs)

    def submit(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `job` on the worker; then `done(result)` or `failed(error)` in the window's thread.

        Without `failed` an error is raised in the window's thread, where the crash dialog takes it. After `close`
        nothing is run any more.
        """
        if self._is_closed:
            return
        number = next(self._numbers)
        self._jobs[number] = Job(job, done, failed or _raise)
        self._started().submit(self._run, number)

    def close(self) -> None:
        """Wait for what was asked for, then end the worker; what lands later is dropped."""
        self._is_closed = True
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def _started(self) -> "ThreadPoolExecutor":
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # 10 ms, after the first paint

            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painlog")
        return self._executor

    def _run(self, number: int) -> None:
        self._jobs[number].run()
        self._landed.emit(number)

    @Slot(int)
    def _land(self, number: int) -> None:
        job = self._jobs.pop(number)
        if not self._is_closed:  # there may be no window left to show it in
            job.land()


def tell(asker: Callable[[T], None], answer: T) -> None:
    """Give an answer to who asked, unless that is a method of something Qt has deleted: a closed form wants none."""
    owner = getattr(asker, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        asker(answer)


def _raise(error: Exception) -> None:
    raise error
