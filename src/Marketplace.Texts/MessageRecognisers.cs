using Marketplace.Texts.Recognising;

namespace Marketplace.Texts;

/// <summary>Runs all message recognisers on one reading of the message.</summary>
public static class MessageRecognisers
{
    /// <summary>What <see cref="OffSiteRecogniser"/> and <see cref="RatingPressureRecogniser"/> find in a text.</summary>
    public static (IReadOnlyList<string> OffSite, IReadOnlyList<string> Pressure) Find(string text)
    {
        var message = Reading.Of(text);
        var features = Features.Of(message);
        return (
            Judgement.OffSite.Find(message, features, message.OffSite, OffSiteRecogniser.Subject),
            Judgement.Pressure.Find(message, features, message.Pressure, RatingPressureRecogniser.Subject));
    }
}
