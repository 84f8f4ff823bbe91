"""Why something could not be opened or written, in words that say what it was and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vocabulary.texts import Text


class Failure(Enum):
    """Why a file or a folder could not be opened or written."""

    FORBIDDEN = "forbidden"
    IN_USE = "in-use"
    FORBIDDEN_OR_IN_USE = "forbidden-or-in-use"  # Windows often says the same of both
    READ_ONLY = "read-only"
    FULL = "full"
    NAME_TOO_LONG = "name-too-long"
    BAD_NAME = "bad-name"
    MISSING = "missing"
    FOLDER = "folder"
    NOT_A_FOLDER = "not-a-folder"
    PIPE = "pipe"
    DEVICE = "device"
    SOCKET = "socket"
    DEAD_LINK = "dead-link"
    LINK_LOOP = "link-loop"
    LEADS_OUT = "leads-out"
    BROKEN = "broken"
    TOO_MANY = "too-many"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Why:
    """A failure, and what the system says where we have no words for it."""

    failure: Failure
    detail: str = ""

    @property
    def words(self) -> Text:
        """Say what it was."""
        if self.failure is Failure.OTHER:
            return Text(f"系统提示 {self.detail or '无'}", f"the system says {self.detail or 'nothing'}")
        return _WORDS[self.failure]

    @property
    def way_out(self) -> Text:
        """Say what to do."""
        return _WAYS_OUT.get(self.failure, _AGAIN)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A file that was not written, and why."""

    file: str
    why: Why


_WORDS: Mapping[Failure, Text] = {
    Failure.FORBIDDEN: Text("没有权限", "permission denied"),
    Failure.IN_USE: Text("正被其他程序打开", "another program has it open"),
    Failure.FORBIDDEN_OR_IN_USE: Text(
        "没有权限，或者正被其他程序打开", "permission denied, or another program has it open"
    ),
    Failure.READ_ONLY: Text("所在的磁盘或文件夹只读", "its disk or folder is read-only"),
    Failure.FULL: Text("磁盘空间不足，或者超出允许的大小", "the disk is full, or a limit of size is reached"),
    Failure.NAME_TOO_LONG: Text("名称或路径太长", "the name or the path is too long"),
    Failure.BAD_NAME: Text("名称中有系统不接受的字符", "the name has signs that the system does not accept"),
    Failure.MISSING: Text("没有这个文件或文件夹", "there is no such file or folder"),
    Failure.FOLDER: Text("文件夹", "a folder"),
    Failure.NOT_A_FOLDER: Text(
        "应是文件夹的地方是一个文件或失效的链接", "a file or a dead link is where a folder should be"
    ),
    Failure.PIPE: Text("管道", "a pipe"),
    Failure.DEVICE: Text("设备", "a device"),
    Failure.SOCKET: Text("套接字", "a socket"),
    Failure.DEAD_LINK: Text("失效的链接（指向的文件不存在）", "a link that leads nowhere"),
    Failure.LINK_LOOP: Text("绕回自身的链接", "a link that leads back to itself"),
    Failure.LEADS_OUT: Text("指向文件夹之外的链接", "a link that leads out of the folder"),
    Failure.BROKEN: Text("磁盘或网络出错", "the disk or the network fails"),
    Failure.TOO_MANY: Text("系统的内存或可打开的文件数已用尽", "memory or open files are used up"),
}
_AGAIN = Text("请排除后重新运行", "remove the cause, then run again")
_ITSELF = Text("请把它移走，换成文件本身", "move it away and put the file itself there")
_WAYS_OUT: Mapping[Failure, Text] = {
    Failure.FORBIDDEN: Text(
        "请检查文件和文件夹的权限，或请管理员开放", "check the rights on the file and its folder"
    ),
    Failure.IN_USE: Text("请关闭后重新运行", "close it there, then run again"),
    Failure.FORBIDDEN_OR_IN_USE: Text(
        "请关闭正在使用它的程序，或检查权限，再重新运行",
        "close it there, or check its rights; run again",
    ),
    Failure.READ_ONLY: Text("请换一个可以写入的位置", "choose a place that can be written to"),
    Failure.FULL: Text("请腾出空间后重新运行", "make room, then run again"),
    Failure.NAME_TOO_LONG: Text("请改短名称，或放到路径较短的文件夹", "shorten the name or the path"),
    Failure.BAD_NAME: Text("请改名", "rename it"),
    Failure.MISSING: Text("请检查名称和位置", "check the name and the place"),
    Failure.NOT_A_FOLDER: Text("请把它移走，或换一个位置", "move it away, or choose another place"),
    Failure.BROKEN: Text("请检查磁盘和网络，或换一个位置", "check the disk and the network"),
    Failure.TOO_MANY: Text("请关闭其他程序后重新运行", "close other programs, then run again"),
    **dict.fromkeys(
        (
            *(Failure.FOLDER, Failure.PIPE, Failure.DEVICE, Failure.SOCKET),
            *(Failure.DEAD_LINK, Failure.LINK_LOOP, Failure.LEADS_OUT),
        ),
        _ITSELF,
    ),
}
