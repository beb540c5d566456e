namespace Marketplace.Notices.HandleRefusals;

/// <summary>A server or gateway refuses an address or a number for good, or none could take it.</summary>
/// <param name="reason">Why, for staff. It is stored and logged: no addresses and no secrets.</param>
internal sealed class AddressRefused(string reason) : Exception(reason);
