// statecodec.h - the engine's states and its configuration as bytes (model/codec.h), compiled once.
#pragma once

#include <engine/hoststate.h>
#include <engine/sitestate.h>
#include <model/codec.h>

namespace holdfast {

// Each of these walks some two hundred types: that takes a compiler seconds in every file that does it for itself.
extern template void Writer::operator()(const SiteState &);
extern template void Reader::operator()(SiteState &);
extern template void Writer::operator()(const HostPartState &);
extern template void Reader::operator()(HostPartState &);
extern template void Writer::operator()(const SiteConfig &);
extern template void Reader::operator()(SiteConfig &);

} // namespace holdfast
