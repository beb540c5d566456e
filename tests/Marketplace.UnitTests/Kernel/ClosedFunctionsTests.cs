using System.Linq.Expressions;
using Marketplace.Kernel.Persistence;

namespace Marketplace.UnitTests.Kernel;

public sealed class ClosedFunctionsTests
{
    [Fact]
    public void A_function_that_needs_nothing_from_around_it_is_the_same_each_time()
    {
        Expression<Func<int, Func<int, int>>> query = _ => number => number + 1;
        var (before, after) = (query.Compile(), Compiled(query));
        before(1).ShouldNotBeSameAs(before(1), "otherwise there is nothing to save");
        after(1).ShouldBeSameAs(after(2));
        after(1)(41).ShouldBe(42);
    }

    [Fact]
    public void A_function_that_needs_something_from_around_it_still_gets_it()
    {
        Expression<Func<int, Func<int, int>>> query = around => number => number + around;
        var after = Compiled(query);
        after(1)(41).ShouldBe(42);
        after(2)(41).ShouldBe(43);
    }

    [Fact]
    public void Inside_of_one_that_must_stay_the_others_are_kept()
    {
        Expression<Func<int, Func<Func<int, int>>>> query = around => () => around > 0 ? number => number + 1 : number => number - 1;
        var after = Compiled(query);
        after(1)().ShouldBeSameAs(after(2)());
        after(1)()(41).ShouldBe(42);
        after(-1)()(41).ShouldBe(40);
    }

    private static T Compiled<T>(Expression<T> query) => ((Expression<T>)ClosedFunctions.CompileInside(query)).Compile();
}
