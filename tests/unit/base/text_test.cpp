#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/base64url.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/role.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"

using namespace wederzijds;

namespace {

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    text += digits[static_cast<unsigned char>(byte) >> 4U];
    text += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return text;
}

Result<int> half(int number) {
  if (number % 2 != 0) return fail(ErrorCode::bad_arguments, "/number", "odd");
  return number / 2;
}

Result<int> quarter(int number) {
  WZ_TRY(const int first, half(number));
  WZ_TRY(const int second, half(first));
  return second;
}

Result<void> check_even(int number) {
  WZ_CHECK(half(number));
  return {};
}

}  // namespace

TEST_CASE("every error code has a name of its own in kebab-case, and a sentence") {
  std::set<std::string_view> names;
  for (int i = 0; i < error_code_count(); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    const std::string_view name = name_of(code);
    INFO(name);
    CHECK(names.insert(name).second);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string_view::npos);
    CHECK(sentence_of(code).size() > 10);
    CHECK(sentence_of(code).back() == '.');
  }
  CHECK(name_of(ErrorCode::not_utf8) == "not-utf8");
  CHECK(name_of(ErrorCode::too_large) == "too-large");
}

TEST_CASE("an error passes through WZ_TRY and WZ_CHECK unchanged") {
  CHECK(quarter(12) == 3);
  CHECK(quarter(6).error() == Error{ErrorCode::bad_arguments, "/number", "odd"});
  CHECK(check_even(2).has_value());
  CHECK(check_even(1).error().at == "/number");
}

TEST_CASE("there are two roles, and each is the other one's other") {
  CHECK(other(Role::employee) == Role::manager);
  CHECK(other(other(Role::employee)) == Role::employee);
  for (const Role role : both_roles) CHECK(role_named(name_of(role)) == role);
  CHECK_FALSE(role_named("boss").has_value());
  ByRole<int> numbers{1, 2};
  numbers[Role::manager] += 1;
  CHECK(numbers == ByRole<int>{1, 3});
}

TEST_CASE("UTF-8: every valid form is taken") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("plain text of more than eight bytes"));
  CHECK(is_utf8("\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF"));
  CHECK(is_utf8("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
  CHECK(is_utf8(std::string(1, '\0')));
}

TEST_CASE("UTF-8: overlong forms, surrogates, values over U+10FFFF and cut sequences are refused") {
  for (const std::string text : {"\x80",
                                 "\xBF",
                                 "\xC0\xAF",
                                 "\xC1\xBF",
                                 "\xE0\x80\xAF",
                                 "\xE0\x9F\xBF",
                                 "\xED\xA0\x80",
                                 "\xED\xBF\xBF",
                                 "\xF0\x80\x80\xAF",
                                 "\xF0\x8F\xBF\xBF",
                                 "\xF4\x90\x80\x80",
                                 "\xF5\x80\x80\x80",
                                 "\xFE",
                                 "\xFF",
                                 "\xC3",
                                 "\xE2\x82",
                                 "\xF0\x9F\x98",
                                 "\xC3\xC3",
                                 "\xE2\x28\xA1",
                                 "\xE2\x82\x28",
                                 "\xF0\x28\x8C\xBC",
                                 "\xF0\x90\x28\xBC",
                                 "\xF0\x9F\x98\x28"}) {
    CHECK_FALSE(is_utf8(text));
    CHECK(first_invalid_utf8("12345678abc" + text) == 11);
    CHECK_FALSE(is_utf8(text + "12345678"));
  }
}

TEST_CASE("length is counted in code points and a text is cut between them") {
  const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
  CHECK(code_points(text) == 4);
  CHECK(first_code_points(text, 0).empty());
  CHECK(first_code_points(text, 2) == "a\xC3\xA9");
  CHECK(first_code_points(text, 4) == text);
  CHECK(first_code_points(text, 9) == text);
}

TEST_CASE("a date is a day that exists, in exactly one form") {
  for (const char* date : {"2026-03-09", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    INFO(date);
    CHECK(is_date(date));
  }
  for (const char* date : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                           "2026-01-00", "2026-01-32", "0000-01-01", "2026-1-01", "26-01-01",
                           "2026/01/01", "2026-01-01 ", "", "+026-01-01", "2026-01-0a"}) {
    INFO(date);
    CHECK_FALSE(is_date(date));
  }
}

TEST_CASE("a UTC time is a second that exists, in exactly one form") {
  CHECK(is_utc_time("2026-03-09T23:59:59Z"));
  CHECK(is_utc_time("2024-02-29T00:00:00Z"));
  for (const char* time :
       {"2026-03-09T24:00:00Z", "2026-03-09T23:60:00Z", "2026-03-09T23:59:60Z",
        "2026-02-30T00:00:00Z", "2026-03-09T00:00:00", "2026-03-09t00:00:00Z",
        "2026-03-09T00:00:00z", "2026-03-09 00:00:00Z", "2026-03-09T00:00:00.0Z",
        "2026-03-09T00:00:00+00:00", "2026-03-09T-1:00:00Z", "2026-03-09T0a:00:00Z"}) {
    INFO(time);
    CHECK_FALSE(is_utc_time(time));
  }
}

TEST_CASE(
    "day arithmetic follows the Gregorian calendar, both ways, over all the years there are") {
  CHECK(day_number("1970-01-01") == 0);
  CHECK(day_number("2000-03-01") == 11017);
  CHECK(day_number("1969-12-31") == -1);
  CHECK(date_of_day(day_number("0001-01-01").value()) == "0001-01-01");
  CHECK(date_of_day(day_number("9999-12-31").value()) == "9999-12-31");
  CHECK_FALSE(date_of_day(day_number("0001-01-01").value() - 1).has_value());
  CHECK_FALSE(date_of_day(day_number("9999-12-31").value() + 1).has_value());
  for (int day = -719162; day <= 2932896; day += 37)
    CHECK(day_number(date_of_day(day).value()) == day);
  CHECK(add_days("2026-02-28", 1) == "2026-03-01");
  CHECK(add_days("2024-02-28", 1) == "2024-02-29");
  CHECK(add_days("2026-01-01", -1) == "2025-12-31");
  CHECK_FALSE(add_days("9999-12-31", 1).has_value());
  CHECK_FALSE(add_days("2026-01-01", 2000000000).has_value());
  CHECK_FALSE(add_days("x", 1).has_value());
  CHECK(days_between("2026-03-09", "2026-03-26") == 17);
  CHECK(days_between("2026-03-26", "2026-03-09") == -17);
  CHECK_FALSE(days_between("2026-03-26", "x").has_value());
}

TEST_CASE("adding months keeps the day, or takes the last of the month") {
  CHECK(add_months("2026-01-31", 1) == "2026-02-28");
  CHECK(add_months("2024-01-31", 1) == "2024-02-29");
  CHECK(add_months("2026-03-09", 12) == "2027-03-09");
  CHECK(add_months("2026-03-31", -1) == "2026-02-28");
  CHECK(add_months("2026-01-15", -1) == "2025-12-15");
  CHECK_FALSE(add_months("9999-12-01", 1).has_value());
  CHECK_FALSE(add_months("0001-01-01", -1).has_value());
  CHECK_FALSE(add_months("no", 1).has_value());
}

TEST_CASE("the week begins on Monday") {
  CHECK(day_of_week("2026-03-09") == 1);
  CHECK(day_of_week("2026-03-15") == 7);
  CHECK(day_of_week("1969-12-31") == 3);
  CHECK_FALSE(day_of_week("no").has_value());
}

TEST_CASE(
    "an id is 1 to 64 of letters, digits, underscore and hyphen; a kind may have full stops") {
  CHECK(is_id("a"));
  CHECK(is_id("E_CLARITY-2"));
  CHECK(is_id(std::string(64, 'x')));
  CHECK_FALSE(is_id(std::string(65, 'x')));
  for (const char* text : {"", "a b", "a.b", "\xC3\xA9", "a/b", "a\n"}) CHECK_FALSE(is_id(text));
  CHECK(is_kind("expectation.stated"));
  CHECK(is_kind(std::string(64, '.')));
  CHECK_FALSE(is_kind(std::string(65, '.')));
  for (const char* text : {"", "a b", "a/b"}) CHECK_FALSE(is_kind(text));
}

TEST_CASE("a thumbprint is 43 characters for exactly 32 bytes") {
  CHECK(is_thumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
  CHECK_FALSE(is_thumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xt"));  // unused bits
  CHECK_FALSE(is_thumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9X"));
  CHECK_FALSE(is_thumbprint("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs="));
}

TEST_CASE("base64url: the vectors of RFC 4648, without padding") {
  const std::pair<const char*, const char*> vectors[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF\xFE", "-__-"}};
  for (const auto& [bytes, text] : vectors) {
    CHECK(to_base64url(bytes) == text);
    CHECK(from_base64url(text) == bytes);
  }
}

TEST_CASE("base64url: padding, other alphabets, impossible lengths and unused bits are refused") {
  for (const char* text : {"Zg==", "Zg=", "Z", "Zh", "Zm9=", "+/+/", "Zm 9", "Zm9v\n", "Zm8="}) {
    INFO(text);
    CHECK_FALSE(from_base64url(text).has_value());
  }
  CHECK(is_base64url_of("Zm8", 2));
  CHECK_FALSE(is_base64url_of("Zm9", 2));
  CHECK_FALSE(is_base64url_of("Zm8", 3));
  CHECK(is_base64url_of("", 0));
}

TEST_CASE("SHA-256: the vectors of FIPS 180-4 and of NIST's validation suite") {
  CHECK(hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hex(sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                   "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")) ==
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(hex(sha256(std::string(1000000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(hex(sha256("\xd3")) == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
}

TEST_CASE("SHA-256: the length of the padding is right around every block boundary") {
  // Digests of n letters a, from the sha256sum program.
  CHECK(hex(sha256(std::string(55, 'a'))) ==
        "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(hex(sha256(std::string(56, 'a'))) ==
        "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(hex(sha256(std::string(63, 'a'))) ==
        "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34");
  CHECK(hex(sha256(std::string(64, 'a'))) ==
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}
