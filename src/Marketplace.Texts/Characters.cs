using System.Globalization;
using System.Text;

namespace Marketplace.Texts;

/// <summary>Classifies characters beyond Unicode's own categories.</summary>
internal static class Characters
{
    private const int NoncharacterBlock = 0xFDD0, NoncharacterBlockEnd = 0xFDEF;

    /// <summary>Whether no text may contain it: it controls a terminal, changes the direction of the text after it, or is not a character.</summary>
    public static bool IsForbidden(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFFF9 and <= 0xFFFB)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is >= NoncharacterBlock and <= NoncharacterBlockEnd
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;

    /// <summary>Whether it is invisible: format characters, variation selectors and filler letters.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or 0x1D159 or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether it is visible: not a space, not invisible, and not a combining mark.</summary>
    public static bool IsVisible(Rune rune) => !IsInvisible(rune) && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Whether it changes the character before it: an accent, or an emoji's variation selector.</summary>
    public static bool IsPartOfAnother(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F
        || (!IsInvisible(rune) && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    /// <summary>Whether it may be trimmed. Joiners and variation selectors may belong to the character before.</summary>
    public static bool IsTrimmed(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x00AD or 0x180E or 0x200B or 0x2060 or 0xFEFF;
}
