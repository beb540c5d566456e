namespace Marketplace.Events;

/// <summary>A handler cannot deal with an event, however often it is tried. The event is not tried again, but parked for staff at once.</summary>
/// <param name="reason">Why, for staff. It is stored and logged: no addresses and no secrets.</param>
public sealed class PermanentFailure(string reason) : Exception(reason);
