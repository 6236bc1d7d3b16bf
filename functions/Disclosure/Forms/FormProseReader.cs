using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>Reads the members <c>prose</c> of the form files of one edition.</summary>
internal static class FormProseReader
{
    /// <summary>What all of the files say.</summary>
    /// <exception cref="FormatException">A member is missing.</exception>
    public static FormProse Read(IEnumerable<JObject> files)
    {
        var prose = files.Select(f => f.OptionalObject("prose")).OfType<JObject>().ToArray();
        return new FormProse
        {
            BasisWords = [.. prose.SelectMany(p => p.Texts("basisWords"))],
            Superseded = [.. prose.SelectMany(p => p.Objects("superseded")).Select(ReadSuperseded)],
            Instructions = [.. prose.SelectMany(p => p.Objects("instructions")).Select(ReadInstruction)],
            LabelInstructions = [.. prose.SelectMany(p => p.Texts("labelInstructions"))],
            Contents = [.. prose.SelectMany(p => p.Objects("contents")).Select(ReadContent)],
            Required = [.. prose.SelectMany(p => p.Texts("required"))],
            AreaContents = [.. prose.SelectMany(p => p.Objects("areaContents")).Select(ReadContent)],
        };
    }

    private static SupersededNotice ReadSuperseded(JObject json) => new(
        json.Text("notice"), json.Text("now"), [json.Text("notice"), .. json.Texts("variants")], json.Texts("words"), json.Texts("except"));

    private static InstructionPhrase ReadInstruction(JObject json)
    {
        var text = json.Text("text");
        return new InstructionPhrase(text.TrimStart('^'), text.StartsWith('^'), json.Texts("except"));
    }

    private static ChapterContent ReadContent(JObject json) => new(
        json.Text("chapter"),
        json.Texts("titles"),
        [.. json.RequiredObjects("parts").Select(p => new ContentPart(p.Localized("name"), p.Texts("titles"), p.Texts("words"), p.Texts("except")))]);
}
