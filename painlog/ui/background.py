"""The one worker beside the window: jobs run there in order, their results come back to the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Landing = Callable[[], None]


class Background(QObject):
    """A single worker thread. Jobs never overlap, so the diary has one reader and one writer, in order."""

    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """The thread starts with the first job."""
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._waiting = 0
        self._is_closed = False
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job has not come back yet."""
        return self._waiting > 0

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
        self._waiting += 1
        self._started().submit(self._run, job, done, failed or _raise)

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

    def _run(self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        landing: Landing
        try:
            result = job()
        except Exception as error:
            landing = _later(failed, error)
        else:
            landing = _later(done, result)
        self._landed.emit(landing)

    @Slot(object)
    def _land(self, landing: Landing) -> None:
        self._waiting -= 1
        if not self._is_closed:  # there may be no window left to show it in
            landing()


def _later(call: Callable[[T], None], value: T) -> Landing:
    return lambda: call(value)


def _raise(error: Exception) -> None:
    raise error
