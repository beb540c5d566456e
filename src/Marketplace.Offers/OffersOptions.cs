using System.ComponentModel.DataAnnotations;

namespace Marketplace.Offers;

/// <summary>Settings of offers. Section <c>Offers</c>.</summary>
internal sealed class OffersOptions
{
    /// <summary>For how long buying the same offer again asks first.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan AsksAgainFor { get; set; } = TimeSpan.FromHours(1);
}
