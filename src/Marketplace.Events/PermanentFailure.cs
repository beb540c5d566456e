namespace Marketplace.Events;

/// <summary>A handler can never handle an event. It is not retried but parked for staff at once.</summary>
/// <param name="reason">Why, for staff. It is stored and logged: no addresses and no secrets.</param>
public sealed class PermanentFailure(string reason) : Exception(reason);
