// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Only here so that precompiled.h has a target that compiles it.
