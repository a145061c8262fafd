// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace html {

/// The walls around the helper process, which meets foreign octets. They are made from inside, once, step by
/// step: what a step takes away can never be had again. Linux has all of them (sandbox_linux.cpp); elsewhere
/// the process alone is the wall (sandbox_none.cpp).
namespace sandbox {

/// Before anything else: ends with the parent, keeps nothing of what that had open but the three standard
/// streams.
void leaveParent();

/// From now on no file is seen but fonts and their settings (Landlock; a kernel without it goes on without).
/// Holds for this thread and those it makes: call it before there are others.
void hideFiles();

/// From now on, for all threads: no socket, no program, no process, no thread, nothing opened for writing, no
/// executable memory (seccomp, an allow-list); 1 GiB of address space, no octet into a file (rlimits). What
/// is beyond ends the process. Files may still be opened for reading, as fonts are when a mail first names
/// them. False if the kernel refuses: then nothing foreign may come in.
[[nodiscard]] bool close();

/// The process ends when it computes for longer than that from now on. A second guard: the parent looks at
/// the clock on the wall.
void allowSeconds(int seconds);

} // namespace sandbox

} // namespace html
