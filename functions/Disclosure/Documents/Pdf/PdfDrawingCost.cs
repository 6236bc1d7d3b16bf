using UglyToad.PdfPig.Logging;

namespace Disclosure.Documents.Pdf;

/// <summary>
/// What drawing the pages of one file has cost. It is PdfPig's log too: an operation that makes no sense is logged there
/// and passed over, which is slow, so that a file may have only so many.
/// </summary>
internal sealed class PdfDrawingCost(Reading reading) : ILog
{
    private long _operations;
    private int _letters;
    private int _rulings;
    private int _errors;
    private int _pictures;

    public void CountOperations(int count) => Reading.Within("operations", reading.FileName, _operations += count, reading.Budget.PageOperations);

    public void CountLetter() => Reading.Within("letters", reading.FileName, ++_letters, reading.Budget.Letters);

    public void CountRuling() => Reading.Within("rulings", reading.FileName, ++_rulings, reading.Budget.Rulings);

    public void CountPicture() => Reading.Within("pictures", reading.FileName, ++_pictures, reading.Budget.Pictures);

    public void CheckDepth(int depth) => Reading.Within("depth", reading.FileName, depth, reading.Budget.ElementDepth);

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message)
    {
    }

    public void Error(string message) => Reading.Within("operation-errors", reading.FileName, ++_errors, reading.Budget.Findings);

    public void Error(string message, Exception ex)
    {
        if (ex is UnreadableException unreadable)
        {
            throw unreadable;
        }

        Error(message);
    }
}
