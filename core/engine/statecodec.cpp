#include <engine/statecodec.h>

namespace holdfast {

template void Writer::operator()(const SiteState &);
template void Reader::operator()(SiteState &);
template void Writer::operator()(const HostPartState &);
template void Reader::operator()(HostPartState &);
template void Writer::operator()(const SiteConfig &);
template void Reader::operator()(SiteConfig &);

} // namespace holdfast
