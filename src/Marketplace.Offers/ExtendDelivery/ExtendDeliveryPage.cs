namespace Marketplace.Offers.ExtendDelivery;

/// <param name="Title">The offer's title; null for all of the shop's.</param>
/// <param name="Hours">The offer's usual hours to deliver; null for all.</param>
/// <param name="Extra">The hours that are added now, or the most of all offers; null if none are.</param>
/// <param name="Until">Until when they are.</param>
/// <param name="Form">The form.</param>
internal sealed record ExtendDeliveryPage(string? Title, int? Hours, int? Extra, DateTime? Until, ExtendDeliveryForm Form);
