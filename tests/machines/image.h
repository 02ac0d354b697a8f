// image.h - what test machines boot from: Debian's cloud kernel, and a read-only disk with the programs of this build.
#pragma once

#include <model/expected.h>

#include <QString>
#include <QStringList>

namespace holdfast {

/// The kernel's file: of HOLDFAST_KERNEL, else as tests/machines/kernel has fetched it, else the computer's own. "":
/// there is none.
[[nodiscard]] QString testKernel();

/// What is missing on this computer for machines to run, and where to get it. "": nothing.
[[nodiscard]] QString missingForMachines();

/// Makes the disk image: busybox, init, the programs with the libraries that they need, and a site file a machine,
/// whose outlets are numbered in this order.
[[nodiscard]] Outcome makeRootImage(const QString &file, const QStringList &machines);

/// An empty disk, for what a machine keeps.
[[nodiscard]] Outcome makeDataImage(const QString &file);

} // namespace holdfast
