package planerka;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Figures of the source code, beside those of the review of November 2026, read with the JDK's own
 * parser. Lines of code are those without blanks, comments and imports. Needs nothing but a JDK:
 * {@code bin/figures}.
 */
final class CodeFigures extends TreeScanner<Void, CompilationUnitTree> {
    private static final String ROW = "%-44s %-26s %s%n";

    private final SourcePositions positions;
    private final List<Integer> files = new ArrayList<>();
    private final List<Integer> methods = new ArrayList<>();
    private final List<Integer> constructors = new ArrayList<>();
    private final Map<String, Integer> packages = new TreeMap<>();
    private final Map<String, Set<String>> imports = new TreeMap<>();
    private int instanceofs;
    private Set<Integer> codeLines = Set.of();

    private CodeFigures(SourcePositions positions) {
        this.positions = positions;
    }

    public static void main(String[] args) throws IOException {
        CodeFigures main = of(Path.of("src/main/java"));
        CodeFigures test = of(Path.of("src/test/java"));
        main.print(sum(test.files));
    }

    private static CodeFigures of(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(folder)) {
            List<Path> sources = paths.filter(one -> one.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources));
            CodeFigures figures = new CodeFigures(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                figures.read(unit);
            }
            return figures;
        }
    }

    private void read(CompilationUnitTree unit) throws IOException {
        String name = unit.getPackageName().toString();
        packages.merge(name, 1, Integer::sum);
        for (ImportTree one : unit.getImports()) {
            String target = one.getQualifiedIdentifier().toString();
            if (target.startsWith("planerka.")) {
                String other = target.replaceAll("\\.[A-Z].*", "");
                Set<String> known = imports.computeIfAbsent(name, any -> new TreeSet<>());
                known.add(other);
                known.remove(name);
            }
        }
        codeLines = codeLines(unit.getSourceFile().getCharContent(true).toString());
        files.add(codeLines.size());
        scan(unit, unit);
    }

    /** The numbers of the lines that are no blank, comment, import or package line. */
    private static Set<Integer> codeLines(String text) {
        Set<Integer> found = new HashSet<>();
        boolean comment = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String bare = line.strip();
            comment = comment || bare.startsWith("/*");
            if (!comment && !bare.isEmpty() && !bare.matches("//.*|(import|package) .*;")) {
                found.add(number);
            }
            comment = comment && !bare.endsWith("*/");
        }
        return found;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        if (method.getBody() != null) {
            boolean constructor = method.getReturnType() == null;
            if (constructor) {
                constructors.add(method.getParameters().size());
            }
            methods.add(linesInside(method.getBody(), unit));
        }
        return super.visitMethod(method, unit);
    }

    @Override
    public Void visitClass(ClassTree type, CompilationUnitTree unit) {
        if (type.getKind() == Tree.Kind.RECORD) {
            int components =
                    (int)
                            type.getMembers().stream()
                                    .filter(one -> one.getKind() == Tree.Kind.VARIABLE)
                                    .filter(one -> !one.toString().contains(" static "))
                                    .count();
            constructors.add(components);
        }
        return super.visitClass(type, unit);
    }

    @Override
    public Void visitInstanceOf(InstanceOfTree asked, CompilationUnitTree unit) {
        instanceofs++;
        return super.visitInstanceOf(asked, unit);
    }

    private int linesInside(Tree body, CompilationUnitTree unit) {
        long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, body));
        long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, body));
        return (int) codeLines.stream().filter(line -> line > from && line < to).count();
    }

    private void print(int testCode) {
        System.out.printf(ROW, "", "review of November 2026", "now");
        row("main files, lines of code", "658, 32,075", files.size() + ", " + sum(files));
        row("lines of a file: median / p90 / max", "40 / 102 / 244", spread(files));
        row("files of more than 150 lines", "8", above(files, 150));
        row("lines of a method: median / p90 / max", "3 / 12 / 39", spread(methods));
        row(
                "methods of more than 25 lines",
                "19 of 3,914",
                above(methods, 25) + " of " + methods.size());
        row("parameters of a constructor, with records", "2 / 5 / 29", spread(constructors));
        row("test code : main code", "0.74", String.format("%.2f", (double) testCode / sum(files)));
        row("packages", "16", String.valueOf(packages.size()));
        row("files in the largest packages", "101, 100, 94, 67", largest());
        row("packages in cycles", "0", String.valueOf(cyclic().size()));
        row("instanceof", "131", String.valueOf(instanceofs));
        System.out.println();
        packages.forEach((name, count) -> System.out.printf("%4d  %s%n", count, name));
    }

    private static void row(String what, String before, String now) {
        System.out.printf(ROW, what, before, now);
    }

    private String largest() {
        return packages.values().stream()
                .sorted(Collections.reverseOrder())
                .limit(4)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Packages from which their imports lead back to themselves. */
    private Set<String> cyclic() {
        return packages.keySet().stream()
                .filter(one -> reached(one, new HashSet<>()).contains(one))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> reached(String from, Set<String> seen) {
        for (String next : imports.getOrDefault(from, Set.of())) {
            if (seen.add(next)) {
                reached(next, seen);
            }
        }
        return seen;
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }

    private static String above(List<Integer> values, int limit) {
        return String.valueOf(values.stream().filter(one -> one > limit).count());
    }

    private static String spread(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int last = sorted.size() - 1;
        return sorted.get(last / 2) + " / " + sorted.get(last * 9 / 10) + " / " + sorted.get(last);
    }
}
