// descriptorstore.h - descriptors that the service manager keeps for us while we are dead (sd_notify(3), FDSTORE=1).
#pragma once

#include <run/descriptor.h>

#include <functional>
#include <string>

namespace holdfast::descriptorstore {

/// Gives a copy of it to the service manager that started this program; nothing happens if there is none. Its unit
/// needs FileDescriptorStoreMax=.
void give(const std::string &name, int descriptor);

/// The one that an earlier life gave under this name and for which `fits` says so; none if there is none.
[[nodiscard]] Descriptor take(const std::string &name, const std::function<bool(int)> &fits);

} // namespace holdfast::descriptorstore
