using Newtonsoft.Json.Linq;

namespace Disclosure.Checking.Catalogue;

/// <summary>
/// The catalogue as data. In a list: <c>{code, severity, group: {zh, en}, meaning: {zh, en}}</c>. In full, also
/// <c>{sources: [{zh, en}], message: {zh, en}, action: {zh, en}, failing: [example], passing: [example]}</c>; an example is
/// <c>{words: {zh, en}}</c>, <c>{file: {name, text, year, unit, lastYear}}</c> or <c>{figures: {code: figure}, lastYear:
/// {code: figure}}</c>.
/// </summary>
public static class CatalogueJson
{
    /// <summary>An entry as the list has it.</summary>
    public static JObject WriteBrief(CatalogueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new JObject
        {
            ["code"] = entry.Code,
            ["severity"] = FindingJson.SeverityName(entry.Severity),
            ["group"] = LocalizedTextJson.Write(entry.Group),
            ["meaning"] = LocalizedTextJson.Write(entry.Meaning),
        };
    }

    /// <summary>An entry in full.</summary>
    public static JObject Write(CatalogueEntry entry)
    {
        var json = WriteBrief(entry);
        json["sources"] = new JArray(entry.Sources.Select(LocalizedTextJson.Write));
        json["message"] = LocalizedTextJson.Write(entry.Message);
        json["action"] = LocalizedTextJson.Write(entry.Action);
        json["failing"] = new JArray(entry.Failing.Select(Write));
        json["passing"] = new JArray(entry.Passing.Select(Write));
        return json;
    }

    private static JObject Write(CatalogueExample example) => example switch
    {
        { File: { } file } => new JObject { ["file"] = Write(file) },
        { Figures: { } figures } => Write(figures),
        _ => new JObject { ["words"] = LocalizedTextJson.Write(example.Words!) },
    };

    private static JObject Write(ExampleFile file)
    {
        var json = new JObject { ["name"] = file.Name, ["text"] = file.Text, ["year"] = file.Year, ["unit"] = file.Unit };
        if (file.LastYear is { } lastYear)
        {
            json["lastYear"] = lastYear;
        }

        return json;
    }

    private static JObject Write(RuleExample figures)
    {
        var json = new JObject { ["figures"] = FigureJson.Write(figures.Figures) };
        if (figures.LastYear is { } lastYear)
        {
            json["lastYear"] = FigureJson.Write(lastYear);
        }

        return json;
    }
}
