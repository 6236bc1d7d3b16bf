using System.Globalization;

namespace Disclosure.Azure;

/// <summary>
/// Where a list of figures goes on. It names the edition, so a correction published meanwhile neither repeats nor skips
/// a figure of the walk.
/// </summary>
/// <param name="Area">Area code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Edition">Edition number.</param>
/// <param name="Offset">How many figures of that edition come before it, filtered or not.</param>
internal sealed record FigurePosition(string Area, int Year, int Edition, int Offset)
{
    /// <summary>The position as the token of a query.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Area}.{Year}.{Edition}.{Offset}");

    /// <summary>Reads a token of the shape <see cref="Codes.Token"/>.</summary>
    public static FigurePosition Parse(string token)
    {
        var parts = token.Split('.');
        return new FigurePosition(parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
