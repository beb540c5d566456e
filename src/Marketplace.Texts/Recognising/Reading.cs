namespace Marketplace.Texts.Recognising;

/// <summary>A message as the recognisers read it.</summary>
/// <param name="Text">The message.</param>
/// <param name="Tokens">Its words and marks.</param>
/// <param name="Terms">What they mean.</param>
/// <param name="OffSite">The off-site matches of the patterns.</param>
/// <param name="Pressure">The rating pressure matches of the patterns.</param>
internal sealed record Reading(string Text, List<Token> Tokens, List<Term> Terms, IReadOnlyList<string> OffSite, IReadOnlyList<string> Pressure)
{
    public static Reading Of(string text)
    {
        var tokens = MessageReader.Tokens(text);
        var terms = MessageReader.Read(tokens);
        return new(text, tokens, terms, OffSiteRecogniser.Patterned(text, [.. terms]), RatingPressureRecogniser.Patterned(text, [.. terms]));
    }
}
