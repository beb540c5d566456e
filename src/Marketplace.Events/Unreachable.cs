namespace Marketplace.Events;

/// <summary>Something that a handler needs can't be reached, such as a mail server. It says nothing about the event, which is retried however long that takes.</summary>
/// <param name="reason">Why, for staff. It is stored and logged: no addresses and no secrets.</param>
/// <param name="cause">What failed, if anything was thrown.</param>
public sealed class Unreachable(string reason, Exception? cause = null) : Exception(reason, cause);
