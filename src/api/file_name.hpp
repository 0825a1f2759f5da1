// The name that a handed-out file gets, without people's names.

#pragma once

#include <string>
#include <string_view>

namespace wederzijds::api {

/// "afspraak-2026-03-09.wederzijds.json" in Dutch, "agreement-..." in every other language.
[[nodiscard]] std::string file_name_of(std::string_view date, std::string_view language);
/// "afspraak-2026-03-09.wederzijds-backup.json", likewise.
[[nodiscard]] std::string backup_name_of(std::string_view date, std::string_view language);
/// "reservekopie-2026-03-09.wederzijds-backup.json" in Dutch, "backup-..." in every other language:
/// all that a person has here.
[[nodiscard]] std::string whole_backup_name_of(std::string_view date, std::string_view language);

}  // namespace wederzijds::api
