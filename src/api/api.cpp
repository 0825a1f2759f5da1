#include "api/api.hpp"

#include "api/session.hpp"

namespace wederzijds::api {

std::string call(std::string_view op, std::string_view args) {
  static Session session("");
  return session.call(op, args);
}

}  // namespace wederzijds::api
