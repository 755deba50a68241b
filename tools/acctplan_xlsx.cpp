// SPDX-License-Identifier: MIT
// usage: acctplan-xlsx <LINES >FILE.xlsx
// Makes an XLSX file of a workbook in lines, which `acctplan --format xlsx` gives it: a program of its own, because the
// library that writes XLSX comes with others that acctplan would have to load at every start. Standard output is a
// file.
//
// A line is a word and its fields, separated by tabs; in fields stand \\ \t \n \r. The words, in order of use:
//   created SECONDS                  when the file says it was made
//   money FORMAT                     how amounts look
//   sheet NAME frozen|plain WIDTH... frozen: the first row is a header that stays, with filters over all columns
//   row CELL...                      a kind and its value: s text, t title, h header, i count, m money, p share,
//                                    d decimal, y day (YYYY-MM-DD), b nothing
//   chart TITLE FIRST LAST NAMES VALUES ROW COLUMN
#include <xlsxwriter.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include "line_fields.hpp"

namespace {

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
}

class WorkbookWriter {
 public:
  WorkbookWriter() {
    // A sheet goes out row by row: as cells in memory a large portfolio takes gigabytes.
    lxw_workbook_options options = {};
    options.constant_memory = 1;
    options.use_zip64 = 0;
    book_ = workbook_new_opt("/proc/self/fd/1", &options);
    if (book_ == nullptr) throw std::runtime_error("out of memory");
    add_format('i', "#,##0");
    add_format('m', "#,##0.00");
    add_format('p', "0.0%");
    add_format('d', "#,##0.0");
    add_format('y', "yyyy-mm-dd");
    format_set_bold(add_format('h', "@"));
    lxw_format* const title = add_format('t', "@");
    format_set_bold(title);
    constexpr double kTitlePoints = 14;
    format_set_font_size(title, kTitlePoints);
    // Text also after somebody has edited the cell: `=1+1` must not become a formula then.
    add_format('s', "@");
  }

  void take(const Fields& fields) {
    const std::string& word = fields.front();
    if (word == "created") {
      lxw_doc_properties properties = {};
      properties.created = number_of<time_t>(fields.at(1));
      require(workbook_set_properties(book_, &properties));
    } else if (word == "money") {
      format_set_num_format(formats_.at('m'), fields.at(1).c_str());
    } else if (word == "sheet") {
      open_sheet(fields);
    } else if (word == "row") {
      write_row(fields);
    } else if (word == "chart") {
      add_chart(fields);
    } else {
      throw std::runtime_error("unknown word " + word);
    }
  }

  void finish() {
    end_sheet();
    require(workbook_close(book_));
  }

 private:
  lxw_format* add_format(char kind, const char* numbers) {
    lxw_format* const out = workbook_add_format(book_);
    if (out == nullptr) throw std::runtime_error("out of memory");
    format_set_num_format(out, numbers);
    formats_[kind] = out;
    return out;
  }

  void open_sheet(const Fields& fields) {
    end_sheet();
    name_ = fields.at(1);
    sheet_ = workbook_add_worksheet(book_, name_.c_str());
    if (sheet_ == nullptr) throw std::runtime_error("no sheet can be named " + name_);
    frozen_ = fields.at(2) == "frozen";
    if (frozen_) worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t at = 3; at < fields.size(); ++at) {
      const auto column = static_cast<lxw_col_t>(at - 3);
      require(worksheet_set_column(sheet_, column, column, number_of<double>(fields[at]), nullptr));
    }
    columns_ = static_cast<lxw_col_t>(fields.size() - 3);
    row_ = 0;
  }

  void end_sheet() {
    if (sheet_ == nullptr || !frozen_ || columns_ == 0) return;
    const lxw_row_t last = row_ > 1 ? row_ - 1 : 1;
    require(worksheet_autofilter(sheet_, 0, 0, last, static_cast<lxw_col_t>(columns_ - 1)));
  }

  void write_row(const Fields& fields) {
    for (std::size_t at = 1; at < fields.size(); ++at) {
      write_cell(static_cast<lxw_col_t>(at - 1), fields[at].front(), fields[at].substr(1));
    }
    ++row_;
  }

  void write_cell(lxw_col_t column, char kind, const std::string& value) {
    if (kind == 'b') return;
    lxw_format* const look = formats_.at(kind);
    if (kind == 's' || kind == 't' || kind == 'h') {
      // Never worksheet_write_formula, nor a call that guesses: what begins with = stays text. Some versions of Excel
      // show longer cells of the text format as ####.
      constexpr std::size_t kMostShown = 255;
      require(worksheet_write_string(sheet_, row_, column, value.c_str(), value.size() > kMostShown ? nullptr : look));
    } else if (kind == 'y') {
      const Day given = day_of(value);
      lxw_datetime day = {};
      day.year = given.year;
      day.month = given.month;
      day.day = given.day;
      require(worksheet_write_datetime(sheet_, row_, column, &day, look));
    } else {
      // A spreadsheet's numbers are floating point.
      require(worksheet_write_number(sheet_, row_, column, number_of<double>(value), look));
    }
  }

  void add_chart(const Fields& fields) {
    lxw_chart* const chart = workbook_add_chart(book_, LXW_CHART_COLUMN);
    lxw_chart_series* const series = chart_add_series(chart, nullptr, nullptr);
    const auto row = [&](std::size_t at) { return number_of<lxw_row_t>(fields.at(at)); };
    const auto column = [&](std::size_t at) { return number_of<lxw_col_t>(fields.at(at)); };
    chart_series_set_categories(series, name_.c_str(), row(2), column(4), row(3), column(4));
    chart_series_set_values(series, name_.c_str(), row(2), column(5), row(3), column(5));
    chart_title_set_name(chart, fields.at(1).c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    require(worksheet_insert_chart(sheet_, row(6), column(7), chart));
  }

  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  std::map<char, lxw_format*> formats_;
  std::string name_;
  bool frozen_ = false;
  lxw_row_t row_ = 0;
  lxw_col_t columns_ = 0;
};

void make_workbook(std::istream& lines) {
  WorkbookWriter writer;
  for (std::string line; std::getline(lines, line);) writer.take(fields_of(line));
  writer.finish();
}

}  // namespace

int main() {
  try {
    std::ios::sync_with_stdio(false);
    make_workbook(std::cin);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "acctplan-xlsx: " << error.what() << '\n';
    return 1;
  }
}
