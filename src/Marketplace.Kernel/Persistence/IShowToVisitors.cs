namespace Marketplace.Kernel.Persistence;

/// <summary>A module of whose data visitors see something: what is touched in it is written down, so that all hosts make those pages anew.</summary>
public interface IShowToVisitors;
