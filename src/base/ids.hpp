// Ids. The strong types keep a replica from being taken for an agreement; what a string may be is
// checked by the functions below, once, where it enters.

#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace wederzijds {

/// A string of one meaning. Ordered by bytes.
template <class Tag>
class StrongId {
 public:
  StrongId() = default;
  explicit StrongId(std::string text) : text_(std::move(text)) {}
  explicit StrongId(std::string_view text) : text_(text) {}
  explicit StrongId(const char* text) : text_(text) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] std::string_view view() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const StrongId&, const StrongId&) = default;
  // Written out because libc++ 13 has no <=> for strings.
  friend bool operator<(const StrongId& a, const StrongId& b) { return a.text_ < b.text_; }

 private:
  std::string text_;
};

/// RFC 7638 thumbprint of a replica's public key: 43 characters of base64url.
using ReplicaId = StrongId<struct ReplicaIdTag>;
/// The id of the replica that began the agreement.
using AgreementId = StrongId<struct AgreementIdTag>;
/// An expectation, offer, commitment, goal, talk or check-in.
using ItemId = StrongId<struct ItemIdTag>;
/// One wording of an item.
using RevisionId = StrongId<struct RevisionIdTag>;

/// 1 to 64 of A-Z a-z 0-9 _ - (every id, topic and content id).
[[nodiscard]] bool is_id(std::string_view text);
/// 1 to 64 of A-Z a-z 0-9 _ . - (the kind of a line).
[[nodiscard]] bool is_kind(std::string_view text);
/// 43 characters of base64url that stand for exactly 32 bytes (zero unused bits).
[[nodiscard]] bool is_thumbprint(std::string_view text);

}  // namespace wederzijds

template <class Tag>
struct std::hash<wederzijds::StrongId<Tag>> {
  std::size_t operator()(const wederzijds::StrongId<Tag>& id) const {
    return std::hash<std::string_view>{}(id.view());
  }
};
