using System.Xml;

namespace Disclosure.Documents.Docx;

/// <summary>
/// The elements around content that show it, hide it or show it once: tracked changes (ECMA-376 Part 1 §17.13.5),
/// content controls (§17.5.2), alternate content (Part 3 §7). All others only wrap.
/// </summary>
internal sealed class Wrappers
{
    // By the depth of the element: what was seen inside the one that is open there.
    private readonly Dictionary<int, bool> _isChosen = [];
    private readonly Dictionary<int, bool> _showsPrompt = [];
    private int _promptDepth = int.MaxValue;

    /// <summary>
    /// Whether the reader stands in a content control that nobody has filled: what it shows is Word's own request to
    /// click there.
    /// </summary>
    public bool IsPrompt => _promptDepth != int.MaxValue;

    /// <summary>Whether what the element contains is to be read. Every element has to be asked for, in order.</summary>
    public bool Opens(XmlReader xml)
    {
        if (xml.Depth <= _promptDepth)
        {
            _promptDepth = int.MaxValue;
        }

        switch (xml.Name())
        {
            // Deleted or moved away; readings above the text; deleted codes, and what only machines read.
            case "del" or "moveFrom" or "delText" or "delInstrText" or "rt" or "fldData" or "customXmlPr" or "smartTagPr" or "sectPr":
                return false;
            case "mc:AlternateContent":
                _isChosen[xml.Depth] = false;
                return true;
            case "mc:Choice" or "mc:Fallback":
                return Chooses(xml);
            case "sdt":
                _showsPrompt[xml.Depth] = false;
                return true;
            case "showingPlcHdr":
                _showsPrompt[xml.Depth - 2] = xml.IsOn();
                return true;
            case "sdtContent":
                _promptDepth = Math.Min(_promptDepth, _showsPrompt.GetValueOrDefault(xml.Depth - 1) ? xml.Depth : int.MaxValue);
                return true;
            default:
                return true;
        }
    }

    private bool Chooses(XmlReader xml)
    {
        var content = xml.Depth - 1;
        if (_isChosen.GetValueOrDefault(content) || (xml.LocalName == "Choice" && !xml.IsReadable()))
        {
            return false;
        }

        return _isChosen[content] = true;
    }
}
