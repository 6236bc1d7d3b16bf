using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Reads the member <c>template</c> of a form file.</summary>
internal static class FormTemplateReader
{
    /// <exception cref="FormatException">A member is missing, or a mark answers for a table the edition does not have.</exception>
    public static FormTemplate Read(JObject json, ImmutableArray<FormTable> tables)
    {
        var marks = json.Objects("zeroMarks")
            .Select(m => new ZeroMark(m.Text("table"), m.Localized("label"), m.Texts("variants")))
            .ToImmutableArray();
        var instructions = json.Object("instructions");
        return marks.FirstOrDefault(m => !tables.Any(t => t.Id == m.Table)) is { } stray
            ? throw new FormatException($"“{stray.Label.Zh}” answers for a table {stray.Table}, which is not there.")
            : new FormTemplate
            {
                Version = json.Number("version"),
                Guide = json.Texts("guide"),
                HelpHeading = json.Text("help"),
                LastYearHeading = json.Text("lastYear"),
                ZeroMarks = marks,
                Yes = json.Texts("yes"),
                No = json.Texts("no"),
                Instructions = instructions.Properties().ToImmutableSortedDictionary(p => p.Name, p => instructions.Text(p.Name), StringComparer.Ordinal),
            };
    }
}
